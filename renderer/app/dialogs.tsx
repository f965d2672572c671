import { useUi } from '../commands/context.tsx'
import { ExportDialog } from '../exports/export-dialog.tsx'
import { HistoryDialog } from '../history/history-dialog.tsx'
import { SettingsDialog } from '../settings/settings-dialog.tsx'
import { ShortcutsDialog } from '../settings/shortcuts-dialog.tsx'
import { TemplateDialog } from '../start/template-dialog.tsx'
import { TemplatesDialog } from '../start/templates-dialog.tsx'
import { TrustDialog } from '../trust/trust-dialog.tsx'
import { useWorkspace } from '../workspace/context.tsx'
import { activeTab } from '../workspace/workspace-store.ts'
import { AboutDialog } from './dialogs/about-dialog.tsx'
import { AskDialog } from './dialogs/ask-dialog.tsx'
import { DoctorDialog } from './dialogs/doctor-dialog.tsx'
import { NameDialog } from './dialogs/name-dialog.tsx'
import { SaveTemplateDialog } from './dialogs/save-template-dialog.tsx'

/** The dialog that is open. */
export function Dialogs() {
  const dialog = useUi((state) => state.dialog)
  const hasTab = useWorkspace((state) => activeTab(state) !== undefined)
  switch (dialog?.name) {
    case 'ask':
      return <AskDialog key={dialog.title} {...dialog} />
    case 'name':
      return <NameDialog key={dialog.title} {...dialog} />
    case 'template':
      return <TemplateDialog template={dialog.template} />
    case 'templates':
      return <TemplatesDialog />
    case 'about':
      return <AboutDialog />
    case 'doctor':
      return <DoctorDialog />
    case 'export':
      return hasTab && <ExportDialog />
    case 'settings':
      return <SettingsDialog />
    case 'shortcuts':
      return <ShortcutsDialog />
    case 'history':
      return hasTab && <HistoryDialog />
    case 'save_template':
      return hasTab && <SaveTemplateDialog />
    case 'trust':
      return hasTab && <TrustDialog />
    default:
      return null
  }
}
