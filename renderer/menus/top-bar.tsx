import { CircleQuestionMark, Download, Settings } from 'lucide-react'
import { useCommandContext, useRun } from '../commands/context.tsx'
import { useOwnKeys } from '../settings/use-own-keys.ts'
import { t } from '../strings/t.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Menu } from '../ui/menu.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { useWorkspace } from '../workspace/context.tsx'
import { activeTab } from '../workspace/workspace-store.ts'
import { Brand } from './brand.tsx'
import { MenuBar } from './menu-bar.tsx'
import { menuEntries } from './menu-entries.ts'
import { menus } from './menus.ts'
import { RenderState } from './render-state.tsx'
import { TabStrip } from './tab-strip.tsx'
import styles from './top-bar.module.css'
import { UndoButtons } from './undo-buttons.tsx'

const help = menus.find(({ id }) => id === 'help')?.items ?? []

/** Menus, the open projects, the state of the render, Export. */
export function TopBar() {
  const run = useRun()
  const context = useCommandContext()
  const hasTabs = useWorkspace(({ tabs }) => tabs.length > 0)
  const hasTab = useWorkspace((state) => activeTab(state) !== undefined)
  return (
    <header className={styles['bar']}>
      <Tooltip text={t('menus.home')}>
        <button
          type="button"
          className={styles['brand']}
          aria-label={t('menus.home')}
          onClick={() => run('file.start')}
        >
          <Brand />
        </button>
      </Tooltip>
      <MenuBar />
      <span className={styles['line']} />
      {hasTabs && <TabStrip />}
      {hasTab && <UndoButtons />}
      <div className={styles['middle']}>{hasTab && <RenderState />}</div>
      <Menu
        trigger={<IconButton icon={CircleQuestionMark} label={t('menus.helpButton')} />}
        entries={menuEntries(help, context, useOwnKeys())}
      />
      <IconButton icon={Settings} label={t('menus.settings')} onClick={() => run('settings.open')} />
      {hasTab && (
        <Button look="primary" icon={Download} className={styles['export']} onClick={() => run('export.open')}>
          {t('menus.export')}
        </Button>
      )}
    </header>
  )
}
