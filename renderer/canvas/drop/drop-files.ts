/** Files dropped on the canvas: graphs and what has one inside open in a tab, pictures and sounds become nodes. */
import { EngineError } from '../../../engine/api/contract/errors.ts'
import { showToast } from '../../app/ui-store.ts'
import type { CommandContext } from '../../commands/command.ts'
import { t } from '../../strings/t.ts'
import { createTab, type Tab } from '../../workspace/tab.ts'
import { showTab } from '../../workspace/workspace-store.ts'
import { placeNode } from '../place/add-node.ts'
import type { Point } from '../wire/wire-path.ts'
import { readBase64 } from './read-base64.ts'
import { assetNodes, whatIs } from './what-is.ts'

/** How far below one another the nodes of several files go. */
const step = 160

/** Takes files in, one after the other. @throws EngineError where the engine cannot take one */
export async function dropFiles(
  context: CommandContext,
  tab: Tab,
  files: readonly File[],
  place: Point,
): Promise<void> {
  let down = 0
  for (const file of files) {
    const added = await dropFile(context, tab, file, { x: place.x, y: place.y + down })
    if (added) down += step
  }
}

/** @returns whether it became a node */
async function dropFile(context: CommandContext, tab: Tab, file: File, place: Point): Promise<boolean> {
  const is = whatIs(file.name)
  switch (is) {
    case 'python':
    case 'unknown':
      showToast(context.ui, { kind: 'info', text: t(`canvas.dropped.${is}`, { name: file.name }) })
      return false
    case 'graph':
    case 'video':
      await openInside(context, file)
      return false
    case 'picture':
      // A picture that this app exported has its graph inside; any other is used as it is.
      if (file.name.toLowerCase().endsWith('.png') && (await hasOpened(context, file))) return false
      return addAsset(context, tab, file, is, place)
    case 'svg':
    case 'sound':
      return addAsset(context, tab, file, is, place)
    default:
      return is satisfies never
  }
}

async function hasOpened(context: CommandContext, file: File): Promise<boolean> {
  try {
    await openInside(context, file)
    return true
  } catch (error) {
    if (error instanceof EngineError && error.code === 'VALIDATION_ERROR') return false
    throw error
  }
}

async function openInside({ engine, workspace, ui }: CommandContext, file: File): Promise<void> {
  const opened = await engine.request('documents.open_data', { name: file.name, data: await readBase64(file) })
  const { document, untrusted, notices, missing_assets: missing } = opened
  showTab(workspace, createTab(document, { source: null, fingerprint: null, untrusted }))
  for (const text of notices) showToast(ui, { kind: 'info', text })
  if (missing.length > 0) {
    showToast(ui, { kind: 'error', text: t('canvas.dropped.missing', { count: missing.length }) })
  }
}

async function addAsset(
  context: CommandContext,
  tab: Tab,
  file: File,
  is: keyof typeof assetNodes,
  position: Point,
): Promise<boolean> {
  const { type, parameter } = assetNodes[is]
  const kind = context.workspace.getState().catalogue.kinds.get(type)
  if (!kind) return false
  const { asset } = await context.engine.request('assets.add', { name: file.name, data: await readBase64(file) })
  return placeNode(context, tab, { kind, position, params: { [parameter]: asset } }) !== undefined
}
