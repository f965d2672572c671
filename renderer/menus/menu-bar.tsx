import { Menubar } from 'radix-ui'
import { useState } from 'react'
import { useCommandContext } from '../commands/context.tsx'
import { useOwnKeys } from '../settings/use-own-keys.ts'
import { t } from '../strings/t.ts'
import { Rows } from '../ui/menu.tsx'
import menuStyles from '../ui/menu.module.css'
import styles from './menu-bar.module.css'
import { menuEntries } from './menu-entries.ts'
import { menus } from './menus.ts'

/** File, Edit, View, Help. */
export function MenuBar() {
  const [open, setOpen] = useState('')
  return (
    <Menubar.Root className={styles['bar']} aria-label={t('menus.bar')} value={open} onValueChange={setOpen}>
      {menus.map(({ id, items }) => (
        <Menubar.Menu key={id} value={id}>
          <Menubar.Trigger className={styles['trigger']}>{t(`menus.${id}`)}</Menubar.Trigger>
          <Menubar.Portal>
            <Menubar.Content className={menuStyles['menu']} align="start" sideOffset={6} collisionPadding={8}>
              {open === id && <Items items={items} />}
            </Menubar.Content>
          </Menubar.Portal>
        </Menubar.Menu>
      ))}
    </Menubar.Root>
  )
}

/** Drawn while the menu is open, so that what is greyed is as it is now. */
function Items({ items }: { items: readonly string[] }) {
  return <Rows entries={menuEntries(items, useCommandContext(), useOwnKeys())} parts={Menubar} />
}
