/** Everything between a graph file and the renderer. */
import { dirname, join, resolve } from 'node:path'
import { EngineError } from '../api/contract/errors.ts'
import type { RenderError } from '../api/contract/render-error.ts'
import type { GraphDocument } from '../graph/document.ts'
import type { Problem } from '../graph/problem.ts'
import { workingFolderFor } from '../library/assets/working-folder.ts'
import { createPaths } from '../library/paths.ts'
import { loadSettings } from '../library/settings.ts'
import { TrustStore } from '../library/trust-store.ts'
import { untrustedNodes } from '../library/trust.ts'
import { ManimNotFound } from '../render/find-manim.ts'
import { prepareRequest } from '../render/prepare-request.ts'
import { RenderTools } from '../render/render-tools.ts'
import type { SceneRequest } from '../render/render-request.ts'
import { readCheckedGraph, refuseProblems } from './checked-graph.ts'
import { CliError, fail, printMessage } from './output.ts'
import { pictureChoice, type PictureOptions } from './picture-options.ts'

/** A request, and what is to be closed after it. */
export interface PreparedScene {
  request: SceneRequest
  document: GraphDocument
  close(): Promise<void>
}

/**
 * Reads and checks a graph, writes its code, and finds Manim.
 *
 * @throws CliError with one sentence where that cannot be done
 */
export async function prepareScene(file: string, options: PictureOptions, signal: AbortSignal): Promise<PreparedScene> {
  const { document: stored } = await readCheckedGraph(file)
  const paths = createPaths(process.env)
  const app = await loadSettings(paths.settingsFile, process.env)
  const tools = new RenderTools(join(paths.cache, 'equations'))
  try {
    const { warning } = await tools.manim()
    if (warning !== undefined) printMessage(`Note: ${warning}`)
    const folder = dirname(resolve(file))
    const choice = { ...pictureChoice(options), transparent: options.transparent ?? false, folder, signal }
    await trustOrRefuse(stored, file, paths.trustFile, options.trust === true)
    const prepared = await prepareRequest(stored, tools, { ...choice, limits: app.settings.limits })
    const working = await workingFolderFor({ file: resolve(file) }, stored, paths)
    const request = { ...prepared.request, workingDirectory: working.folder }
    return { ...prepared, request, close: async () => void (await Promise.all([tools.close(), working.remove()])) }
  } catch (error) {
    await tools.close()
    throw asCliError(error, file)
  }
}

/** Runs no code of strangers that the user has not read. */
async function trustOrRefuse(document: GraphDocument, file: string, trustFile: string, isRead: boolean): Promise<void> {
  const trust = new TrustStore(trustFile)
  const warning = await trust.load()
  if (warning !== undefined) printMessage(`Note: ${warning}`)
  const untrusted = untrustedNodes(document, trust)
  if (untrusted.length === 0) return
  if (isRead) {
    await trust.grant(untrusted.map(({ hash }) => hash))
    return
  }
  const nodes = untrusted.map(({ node }) => node).join(', ')
  fail(`${file} holds Python code that was not made here (${nodes}), and it does not run before you have read it.`, {
    remedy: 'Read it with `manim-nodes code`, then add --trust. It is asked for once; a change of the code asks again.',
    details: { code: 'UNTRUSTED_CODE', untrusted },
  })
}

/** A signal that Ctrl+C, a closed terminal and `kill` abort; the second time the process ends at once. */
export function cancelOnInterrupt(): AbortSignal {
  const controller = new AbortController()
  const cancel = () => {
    if (controller.signal.aborted) process.exit(1)
    controller.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, cancel)
  return controller.signal
}

/** A failure of rendering on one line, with its node; with `--verbose` all that Python said. */
export function formatRenderError(error: RenderError, document: GraphDocument, verbose: boolean): string {
  const own = document.nodes.find(({ id }) => id === error.node)
  const name = own?.label === undefined ? error.node : `${error.node} "${own.label}"`
  const places = [name, error.line === undefined ? undefined : `line ${error.line} of the code`].filter(Boolean)
  const text = places.length ? `${error.message} (${places.join(', ')})` : error.message
  return verbose && error.traceback ? `${text}\n${error.traceback}` : text
}

/** What stands in the way, in the words of the command line. */
function asCliError(error: unknown, file: string): unknown {
  if (error instanceof ManimNotFound) return new CliError(error.message, { remedy: error.remedy, cause: error })
  if (!(error instanceof EngineError) || error.code !== 'VALIDATION_ERROR') return error
  try {
    refuseProblems(file, error.details['problems'] as Problem[])
  } catch (refusal) {
    return refusal
  }
  return error
}
