import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { showToast } from '../../app/ui-store.ts'
import type { Command } from '../../commands/command.ts'
import { useUiStore } from '../../commands/context.tsx'
import { commands } from '../../commands/table.ts'
import { t } from '../../strings/t.ts'
import { Button } from '../../ui/button.tsx'
import { useEngine } from '../../workspace/context.tsx'
import { changeSettings } from '../settings-store.ts'
import { useOwnKeys } from '../use-own-keys.ts'
import { ShortcutRowView } from './shortcut-row-view.tsx'
import { shortcutRows, withKeys } from './shortcut-rows.ts'
import styles from './shortcuts.module.css'

/** Every command with its keys: press a key to change it. */
export function ShortcutsPage({ search }: { search: string }) {
  const engine = useEngine()
  const ui = useUiStore()
  const own = useOwnKeys()
  const [listening, setListening] = useState<string>()
  function save(next: Readonly<Record<string, readonly string[]>>): void {
    changeSettings(engine, { 'interface.shortcuts': next }).catch((error: unknown) =>
      showToast(ui, { kind: 'error', text: error instanceof Error ? error.message : String(error) }),
    )
  }
  const set = (command: Command, keys: readonly string[]): void => {
    setListening(undefined)
    save(withKeys(own, command, keys))
  }
  const sections = shortcutRows(commands, own, search)
  return (
    <>
      <div className={styles['intro']}>
        <p>{t('settings.shortcutsAbout')}</p>
        <Button icon={RotateCcw} disabled={Object.keys(own).length === 0} onClick={() => save({})}>
          {t('settings.resetAll')}
        </Button>
      </div>
      {sections.map(({ place, rows }) => (
        <section key={place} aria-label={t(`settings.place_${place}`)}>
          <h3 className={styles['place']}>{t(`settings.place_${place}`)}</h3>
          {rows.map((row) => (
            <ShortcutRowView
              key={row.command.id}
              row={row}
              listening={listening === row.command.id}
              onListen={(listens) => setListening(listens ? row.command.id : undefined)}
              onKeys={(keys) => set(row.command, keys)}
            />
          ))}
        </section>
      ))}
      {sections.length === 0 && <p className={styles['none']}>{t('settings.none', { search })}</p>}
    </>
  )
}
