import { Menu } from 'electron'
import type { SystemMenu } from '../ipc/channels.ts'
import { menuTemplate } from './menu-template.ts'

/** Shows the editor's menus in the system's menu bar on macOS; elsewhere there is none, and no keys of it either. */
export function showMenu(menus: readonly SystemMenu[], run: (id: string) => void): void {
  const isMac = process.platform === 'darwin'
  Menu.setApplicationMenu(isMac ? Menu.buildFromTemplate(menuTemplate(menus, run)) : null)
}
