import { Search } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useCommandContext, useUi, useUiStore } from '../commands/context.tsx'
import { runCommand } from '../commands/run-command.ts'
import { commands } from '../commands/table.ts'
import { addAtCentre } from '../palette/kinds/add-at-centre.ts'
import { t } from '../strings/t.ts'
import { useCatalogue } from '../workspace/context.tsx'
import { paletteItems, type PaletteItem } from './command-palette-items.ts'
import { CommandPaletteRow } from './command-palette-row.tsx'
import styles from './command-palette.module.css'

/** Every node and every command by its name: Ctrl+K. */
export function CommandPalette() {
  const ui = useUiStore()
  const open = useUi(({ commandPalette }) => commandPalette)
  return (
    <Dialog.Root open={open} onOpenChange={(commandPalette) => ui.setState({ commandPalette })}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles['scrim']} />
        <Dialog.Content className={styles['palette']} aria-describedby={undefined}>
          <Dialog.Title className={styles['hidden']}>{t('palette.commands')}</Dialog.Title>
          <PaletteList onClose={() => ui.setState({ commandPalette: false })} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function PaletteList({ onClose }: { onClose: () => void }) {
  const context = useCommandContext()
  const kinds = useCatalogue()
  const recent = useUi(({ recentKinds }) => recentKinds)
  const id = useId()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  // Not deferred: Enter takes what stands there for the text as it is now.
  const search = text.trim()
  const list = useRef<HTMLDivElement>(null)
  const addable = context.tab !== undefined
  // What leads must not change under the hand while several nodes are added one after the other.
  const [recentAtFirst] = useState(recent)
  const items = useMemo(() => {
    const shown = commands.filter(({ id: own }) => own !== 'panels.commands')
    return paletteItems(search, { kinds, commands: shown, recent: recentAtFirst, addable })
  }, [search, kinds, recentAtFirst, addable])
  const current = Math.min(active, Math.max(0, items.length - 1))

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [current, items])

  function choose(item: PaletteItem | undefined, stay: boolean): void {
    if (!item) return
    if ('kind' in item) {
      addAtCentre(context, item.kind)
      if (!stay) onClose()
      return
    }
    if (item.command.when && !item.command.when(context)) return
    // A command may open a dialog or the search: the palette goes first, so that the focus lands there.
    onClose()
    requestAnimationFrame(() => void runCommand(item.command, context))
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { length } = items
    const moves: Record<string, number> = {
      ArrowDown: (current + 1) % Math.max(1, length),
      ArrowUp: (current - 1 + length) % Math.max(1, length),
      PageDown: Math.min(length - 1, current + 10),
      PageUp: Math.max(0, current - 10),
    }
    const to = moves[event.key]
    if (to !== undefined) setActive(to)
    else if (event.key === 'Enter') choose(items[current], event.ctrlKey || event.metaKey)
    else return
    event.preventDefault()
  }

  return (
    <>
      <div className={styles['query']}>
        <Search size={14} aria-hidden />
        <input
          type="text"
          role="combobox"
          aria-expanded
          aria-label={t('palette.commands')}
          aria-controls={`${id}list`}
          aria-activedescendant={items.length > 0 ? `${id}${current}` : undefined}
          placeholder={t(addable ? 'palette.commandsPlaceholder' : 'palette.commandsOnly')}
          value={text}
          spellCheck={false}
          autoComplete="off"
          autoFocus
          onChange={(event) => {
            setText(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} id={`${id}list`} role="listbox" aria-label={t('palette.commands')} className={styles['list']}>
        {items.map((item, at) => (
          <div key={item.id} role="none">
            {item.group !== items[at - 1]?.group && <div className={styles['group']}>{t(`palette.${item.group}`)}</div>}
            <CommandPaletteRow
              id={`${id}${at}`}
              item={item}
              active={at === current}
              onPoint={() => setActive(at)}
              onChoose={(stay) => choose(item, stay)}
            />
          </div>
        ))}
        {items.length === 0 && <div className={styles['empty']}>{t('palette.nothingFound', { search })}</div>}
      </div>
      <div className={styles['foot']}>
        <span>
          <kbd>Enter</kbd> {t('palette.enterAdds')}
        </span>
        {addable && (
          <span>
            <kbd>Ctrl Enter</kbd> {t('palette.enterStays')}
          </span>
        )}
      </div>
    </>
  )
}
