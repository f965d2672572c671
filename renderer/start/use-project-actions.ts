import type { ProjectSummary } from '../../engine/api/contract/documents.ts'
import { t } from '../strings/t.ts'
import type { MenuEntry } from '../ui/menu.tsx'
import { openDocument } from '../workspace/open-documents.ts'
import { deleteProject, duplicateProject, renameProject } from '../workspace/project-actions.ts'
import { useTry } from './use-try.ts'

/** What can be done with a project of the list. */
export function useProjectActions(project: ProjectSummary): { open: () => void; entries: readonly MenuEntry[] } {
  const attempt = useTry()
  const open = (): void => attempt((context) => openDocument(context, { project: project.id }))
  return {
    open,
    entries: [
      { label: t('start.open'), run: open },
      { label: t('start.rename'), run: () => attempt((context) => renameProject(context, project)) },
      { label: t('start.duplicate'), run: () => attempt((context) => duplicateProject(context, project.id)) },
      'line',
      { label: t('start.delete'), run: () => attempt((context) => deleteProject(context, project)) },
    ],
  }
}
