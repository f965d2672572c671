import { useUi } from '../../commands/context.tsx'
import { AddMenuPanel } from './add-menu-panel.tsx'

/** The menu with which nodes are added, while it is open. */
export function AddMenu() {
  const menu = useUi(({ addMenu }) => addMenu)
  // A new place is a new search.
  return menu && <AddMenuPanel key={`${menu.at.x} ${menu.at.y}`} menu={menu} />
}
