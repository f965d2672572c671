/** Which documents are open, kept for a reload of the page: their places only, never what is in them. */
import { z } from 'zod'
import { documentSource } from '../../engine/api/contract/documents.ts'
import { openDocument, type Opening } from './open-documents.ts'
import { showTab, type WorkspaceState } from './workspace-store.ts'

const key = 'manim-nodes.tabs'
const remembered = z.object({ sources: z.array(documentSource), active: z.number() })

/** Keeps the places of the open tabs as long as the browser's tab is there. */
export function rememberTabs({ tabs, active }: WorkspaceState): void {
  const kept = tabs.filter(({ source }) => source !== null)
  const sources = kept.map(({ source }) => source)
  sessionStorage.setItem(key, JSON.stringify({ sources, active: kept.findIndex(({ id }) => id === active) }))
}

/** Opens again what was open before the page was loaded anew; what is gone is left out. */
export async function reopenTabs(context: Opening): Promise<void> {
  const text = sessionStorage.getItem(key)
  const read = remembered.safeParse(text === null ? undefined : JSON.parse(text))
  if (!read.success) return
  const { workspace } = context
  const opened = []
  for (const source of read.data.sources) opened.push(await openDocument(context, source).catch(() => undefined))
  const shown = opened[read.data.active]
  if (shown) showTab(workspace, shown)
  else workspace.setState({ active: undefined })
}
