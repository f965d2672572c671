import { dockTabs, type UiState } from '../app/ui-store.ts'
import { t } from '../strings/t.ts'
import type { Command, CommandContext } from './command.ts'

const hasTab = ({ tab }: CommandContext): boolean => tab !== undefined

const dockKeys: Partial<Record<UiState['dockTab'], string>> = { log: 'Mod+`' }

/** Panels and theme. */
export const viewCommands: readonly Command[] = [
  panel('left', t('menus.palette'), 'Mod+B'),
  panel('right', t('menus.right'), 'Mod+Alt+B'),
  panel('dock', t('menus.dock'), 'Mod+J'),
  ...dockTabs.map((dockTab): Command => ({
    id: `view.${dockTab}`,
    title: t(`menus.${dockTab}`),
    ...(dockKeys[dockTab] === undefined ? {} : { keys: [dockKeys[dockTab]] }),
    when: hasTab,
    run: ({ ui }) => ui.setState(({ folded }) => ({ dockTab, folded: { ...folded, dock: false } })),
  })),
  theme('dark', t('menus.themeDark')),
  theme('light', t('menus.themeLight')),
  theme('system', t('menus.themeSystem')),
]

/** Folds a side of the frame to a rail, and unfolds it. */
function panel(side: keyof UiState['folded'], title: string, keys: string): Command {
  return {
    id: `view.${side}`,
    title,
    keys: [keys],
    when: hasTab,
    checked: ({ ui }) => !ui.getState().folded[side],
    run: ({ ui }) => ui.setState(({ folded }) => ({ folded: { ...folded, [side]: !folded[side] } })),
  }
}

function theme(name: UiState['theme'], title: string): Command {
  return {
    id: `view.theme_${name}`,
    title,
    keywords: ['colour', 'appearance'],
    checked: ({ ui }) => ui.getState().theme === name,
    run: ({ ui }) => ui.setState({ theme: name }),
  }
}
