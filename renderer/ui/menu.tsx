import { Check, ChevronRight } from 'lucide-react'
import { ContextMenu, DropdownMenu } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import styles from './menu.module.css'

/** One row of a menu; `items` makes it open another. */
export type MenuEntry =
  | 'line'
  | {
      readonly label: string
      readonly keys?: string | undefined
      readonly disabled?: boolean
      readonly checked?: boolean | undefined
      readonly run?: () => void
      readonly items?: readonly MenuEntry[]
    }

type Parts = Pick<
  typeof DropdownMenu,
  'Item' | 'Separator' | 'Sub' | 'SubTrigger' | 'SubContent' | 'Portal' | 'CheckboxItem'
>

/** The rows of a menu, drawn with the parts of whichever radix menu they stand in. */
export function Rows({ entries, parts }: { entries: readonly MenuEntry[]; parts: Parts }) {
  return entries.map((entry, at) => {
    if (entry === 'line') return <parts.Separator key={`line ${at}`} className={styles['line']} />
    if (entry.items) return <Sub key={entry.label} entry={entry} items={entry.items} parts={parts} />
    const inside = (
      <>
        <span className={styles['mark']}>{entry.checked === true && <Check size={14} aria-hidden />}</span>
        {entry.label}
        {entry.keys && <span className={styles['keys']}>{entry.keys}</span>}
      </>
    )
    const props = {
      className: styles['item'],
      disabled: entry.disabled ?? false,
      onSelect: () => entry.run?.(),
    }
    return entry.checked === undefined ? (
      <parts.Item key={entry.label} {...props}>
        {inside}
      </parts.Item>
    ) : (
      <parts.CheckboxItem key={entry.label} {...props} checked={entry.checked}>
        {inside}
      </parts.CheckboxItem>
    )
  })
}

function Sub({
  entry,
  items,
  parts,
}: {
  entry: Exclude<MenuEntry, 'line'>
  items: readonly MenuEntry[]
  parts: Parts
}) {
  return (
    <parts.Sub>
      <parts.SubTrigger className={styles['item']} disabled={entry.disabled ?? false}>
        <span className={styles['mark']} />
        {entry.label}
        <ChevronRight size={14} aria-hidden className={styles['keys']} />
      </parts.SubTrigger>
      <parts.Portal>
        <parts.SubContent className={styles['menu']} sideOffset={2} collisionPadding={8}>
          <Rows entries={items} parts={parts} />
        </parts.SubContent>
      </parts.Portal>
    </parts.Sub>
  )
}

/** A menu under a button. `entries` is asked for when it opens. */
export function Menu({
  trigger,
  entries,
  ...props
}: {
  trigger: ReactNode
  entries: readonly MenuEntry[]
} & Pick<ComponentProps<typeof DropdownMenu.Root>, 'open' | 'onOpenChange' | 'modal'>) {
  return (
    <DropdownMenu.Root {...props}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles['menu']} sideOffset={4} align="start" collisionPadding={8}>
          <Rows entries={entries} parts={DropdownMenu} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

/** A menu under the right mouse button (and the menu key) of what it is around. */
export function MenuOnContext({ children, entries }: { children: ReactNode; entries: readonly MenuEntry[] }) {
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger asChild>{children}</ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content className={styles['menu']} collisionPadding={8}>
          <Rows entries={entries} parts={ContextMenu} />
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  )
}
