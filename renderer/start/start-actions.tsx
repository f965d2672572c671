import { FilePlus2, FolderOpen, Info, LayoutTemplate, type LucideIcon } from 'lucide-react'
import { useRun } from '../commands/context.tsx'
import { showKeys } from '../commands/keys.ts'
import { keysFor } from '../commands/shortcuts.ts'
import { commandById } from '../commands/table.ts'
import { useOwnKeys } from '../settings/use-own-keys.ts'
import { t } from '../strings/t.ts'
import { classNames } from '../ui/class-names.ts'
import { Health } from './health.tsx'
import styles from './start.module.css'

/** The left side: how to begin, and whether this computer is ready. */
export function StartActions() {
  return (
    <section aria-label={t('start.actions')}>
      <h1 className={styles['title']}>{t('start.welcome')}</h1>
      <div className={styles['actions']}>
        <Action command="file.new" icon={FilePlus2} label={t('start.newProject')} primary />
        <Action command="file.new_template" icon={LayoutTemplate} label={t('start.openTemplate')} />
        <Action command="file.open" icon={FolderOpen} label={t('start.openFile')} />
      </div>
      <p className={styles['hint']}>
        <Info size={14} aria-hidden />
        {t('start.drop')}
      </p>
      <Health />
    </section>
  )
}

function Action({
  command,
  icon: Icon,
  label,
  primary = false,
}: {
  command: string
  icon: LucideIcon
  label: string
  primary?: boolean
}) {
  const run = useRun()
  const [keys] = keysFor(commandById(command), useOwnKeys())
  return (
    <button
      type="button"
      className={classNames(styles['action'], primary && styles['primary'])}
      onClick={() => run(command)}
    >
      <Icon size={14} aria-hidden />
      {label}
      {keys !== undefined && <kbd>{showKeys(keys)}</kbd>}
    </button>
  )
}
