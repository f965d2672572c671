import { Check, SquareChevronRight } from 'lucide-react'
import { useCommandContext } from '../commands/context.tsx'
import { showKeys } from '../commands/keys.ts'
import { keysFor } from '../commands/shortcuts.ts'
import { KindIcon } from '../palette/kinds/kind-icon.tsx'
import { MarkedTitle } from '../palette/kinds/marked-title.tsx'
import { useOwnKeys } from '../settings/use-own-keys.ts'
import { t } from '../strings/t.ts'
import type { PaletteItem } from './command-palette-items.ts'
import styles from './command-palette.module.css'

/** One node or command. */
export function CommandPaletteRow({
  id,
  item,
  active,
  onPoint,
  onChoose,
}: {
  id: string
  item: PaletteItem
  active: boolean
  onPoint: () => void
  onChoose: (stay: boolean) => void
}) {
  const context = useCommandContext()
  const command = 'command' in item ? item.command : undefined
  const disabled = command?.when !== undefined && !command.when(context)
  return (
    <div
      id={id}
      role="option"
      aria-selected={active}
      aria-disabled={disabled || undefined}
      className={styles['row']}
      onPointerMove={() => !active && onPoint()}
      onClick={(event) => onChoose(event.ctrlKey || event.metaKey)}
    >
      {'kind' in item ? <NodePart item={item} /> : <CommandPart item={item} disabled={disabled} />}
    </div>
  )
}

function NodePart({ item: { kind, ranges } }: { item: Extract<PaletteItem, { kind: unknown }> }) {
  return (
    <>
      <KindIcon kind={kind} />
      <span className={styles['title']}>
        <MarkedTitle text={kind.title} ranges={ranges} />
      </span>
      <span className={styles['about']}>{kind.documentation}</span>
      <span className={styles['end']}>{kind.category}</span>
    </>
  )
}

function CommandPart({
  item: { command, ranges },
  disabled,
}: {
  item: Extract<PaletteItem, { command: unknown }>
  disabled: boolean
}) {
  const context = useCommandContext()
  const own = useOwnKeys()
  const Icon = command.checked?.(context) === true ? Check : (command.icon ?? SquareChevronRight)
  const [keys] = keysFor(command, own)
  return (
    <>
      <Icon size={14} strokeWidth={1.75} aria-hidden className={styles['icon']} />
      <span className={styles['title']}>
        <MarkedTitle text={command.title} ranges={ranges} />
      </span>
      <span className={styles['end']}>
        {disabled ? t('palette.unavailable') : keys !== undefined && <kbd>{showKeys(keys)}</kbd>}
      </span>
    </>
  )
}
