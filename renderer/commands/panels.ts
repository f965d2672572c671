import { Search, SquareChevronRight } from 'lucide-react'
import { leftTabs, type UiState } from '../app/ui-store.ts'
import { t } from '../strings/t.ts'
import type { Command, CommandContext } from './command.ts'

const hasTab = ({ tab }: CommandContext): boolean => tab !== undefined

/** Finding and listing: the palette of commands, and the tabs of the panel at the left. */
export const panelCommands: readonly Command[] = [
  {
    id: 'panels.commands',
    title: t('settings.commandPalette'),
    keys: ['Mod+K'],
    icon: SquareChevronRight,
    run: ({ ui }) => ui.setState({ commandPalette: true }),
  },
  {
    id: 'panels.search',
    title: t('settings.searchPalette'),
    keys: ['Mod+Shift+F'],
    icon: Search,
    when: hasTab,
    run: (context) => {
      showLeft(context, context.ui.getState().leftTab)
      // The panel may have to unfold first.
      requestAnimationFrame(() => document.getElementById('palette-search')?.focus())
    },
  },
  ...leftTabs.map((leftTab): Command => ({
    id: `panels.${leftTab}`,
    title: t(`settings.show_${leftTab}`),
    when: hasTab,
    run: (context) => showLeft(context, leftTab),
  })),
]

function showLeft({ ui }: CommandContext, leftTab: UiState['leftTab']): void {
  ui.setState(({ folded }) => ({ leftTab, folded: { ...folded, left: false } }))
}
