import { useEffect, useMemo } from 'react'
import type { EngineClient } from '../../engine/api/contract/client.ts'
import { UiProvider } from '../commands/context.tsx'
import { useShortcuts } from '../commands/use-shortcuts.ts'
import { createJobsStore } from '../exports/jobs-store.ts'
import { JobsContext } from '../exports/use-jobs.ts'
import { CommandPalette } from '../menus/command-palette.tsx'
import { StatusLine } from '../menus/status-line.tsx'
import { TopBar } from '../menus/top-bar.tsx'
import { usePreviewControllers } from '../preview/controllers.ts'
import { PreviewScreen } from '../preview/preview-screen.tsx'
import { useInterfaceSettings } from '../settings/use-interface-settings.ts'
import { StartScreen } from '../start/start-screen.tsx'
import { createHealthStore, HealthContext } from '../start/use-health.ts'
import { t } from '../strings/t.ts'
import { Tour } from '../tour/tour.tsx'
import { TooltipProvider } from '../ui/tooltip.tsx'
import { TabProvider, useWorkspace, WorkspaceProvider } from '../workspace/context.tsx'
import { startServices } from '../workspace/services.ts'
import { activeTab, type WorkspaceStore } from '../workspace/workspace-store.ts'
import styles from './app.module.css'
import { Bars } from './dialogs/bars.tsx'
import { Dialogs } from './dialogs.tsx'
import { EditorFrame } from './editor-frame.tsx'
import { FaultScreen } from './fault-screen.tsx'
import { Toasts } from './toasts.tsx'
import type { UiStore } from './ui-store.ts'
import { useTheme } from './use-theme.ts'

/** The whole editor. */
export function App({ engine, store, ui }: { engine: EngineClient; store: WorkspaceStore; ui: UiStore }) {
  const jobs = useMemo(() => createJobsStore(engine), [engine])
  const health = useMemo(() => createHealthStore(engine, store), [engine, store])
  useEffect(() => startServices({ engine, workspace: store, ui }), [engine, store, ui])
  return (
    <WorkspaceProvider engine={engine} store={store}>
      <UiProvider ui={ui}>
        <JobsContext value={jobs}>
          <HealthContext value={health}>
            <TooltipProvider>
              <Screen />
            </TooltipProvider>
          </HealthContext>
        </JobsContext>
      </UiProvider>
    </WorkspaceProvider>
  )
}

function Screen() {
  const tab = useWorkspace(activeTab)
  useInterfaceSettings()
  useTheme()
  useShortcuts()
  usePreviewControllers()
  const screen = (
    <div className={styles['screen']}>
      <TopBar />
      <Bars />
      {tab ? (
        <FaultScreen key={tab.id} title={t('start.faultTab', { name: tab.document.getState().document.name })}>
          <EditorFrame />
          <Tour />
          <PreviewScreen />
        </FaultScreen>
      ) : (
        <StartScreen />
      )}
      <StatusLine />
      <CommandPalette />
      <Dialogs />
      <Toasts />
    </div>
  )
  return tab ? <TabProvider tab={tab}>{screen}</TabProvider> : screen
}
