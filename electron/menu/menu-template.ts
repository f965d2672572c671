/** The system's menu bar (macOS) from the editor's own menus; elsewhere the page shows them itself. */
import type { MenuItemConstructorOptions } from 'electron'
import type { SystemMenu } from '../ipc/channels.ts'

const keyNames: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
  '+': 'Plus',
}

/** A shortcut as the editor writes it (`Mod+Shift+Z`) as Electron does. */
export function accelerator(keys: string): string {
  const parts = keys === '+' ? ['+'] : keys.endsWith('++') ? [...keys.slice(0, -2).split('+'), '+'] : keys.split('+')
  return parts.map((part) => keyNames[part] ?? part).join('+')
}

/**
 * The whole menu bar.
 *
 * @param menus - the editor's own, in their order; its `edit` also gets what text fields need from the system
 * @param run - is called with the id of the command that was chosen
 */
export function menuTemplate(menus: readonly SystemMenu[], run: (id: string) => void): MenuItemConstructorOptions[] {
  const own = menus.map(({ id, label, items }): MenuItemConstructorOptions => {
    const rows = items.map((item) => (item === 'line' ? line : rowOf(item, run)))
    return { id, label, submenu: id === 'edit' ? [...rows, line, ...textRoles] : rows }
  })
  const edit: MenuItemConstructorOptions[] = menus.some(({ id }) => id === 'edit') ? [] : [{ role: 'editMenu' }]
  return [{ role: 'appMenu' }, ...own, ...edit, { role: 'windowMenu' }]
}

const line: MenuItemConstructorOptions = { type: 'separator' }
const textRoles: MenuItemConstructorOptions[] = [
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
]

function rowOf(
  { id, label, keys, enabled, checked }: Exclude<SystemMenu['items'][number], 'line'>,
  run: (id: string) => void,
): MenuItemConstructorOptions {
  return {
    id,
    label,
    enabled,
    ...(keys === undefined ? {} : { accelerator: accelerator(keys) }),
    ...(checked === undefined ? {} : { type: 'checkbox', checked }),
    click: () => run(id),
  }
}
