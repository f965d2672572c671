/** Everything between a graph file and the renderer. */
import { dirname, join, resolve } from 'node:path'
import { EngineError } from '../api/contract/errors.ts'
import type { RenderError } from '../api/contract/render-error.ts'
import type { GraphDocument } from '../graph/document.ts'
import type { Problem } from '../graph/problem.ts'
import { createPaths } from '../library/paths.ts'
import { loadSettings } from '../library/settings.ts'
import { ManimNotFound } from '../render/find-manim.ts'
import { prepareRequest } from '../render/prepare-request.ts'
import { RenderTools } from '../render/render-tools.ts'
import type { SceneRequest } from '../render/render-request.ts'
import { readCheckedGraph, refuseProblems } from './checked-graph.ts'
import { CliError, printMessage } from './output.ts'
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
  const app = await loadSettings(paths.settingsFile)
  const tools = new RenderTools(join(paths.cache, 'equations'))
  try {
    const { warning } = await tools.manim()
    if (warning !== undefined) printMessage(`Note: ${warning}`)
    const folder = dirname(resolve(file))
    const choice = { ...pictureChoice(options), transparent: options.transparent ?? false, folder, signal }
    const prepared = await prepareRequest(stored, tools, { ...choice, limits: app.settings.limits ?? {} })
    return { ...prepared, close: () => tools.close() }
  } catch (error) {
    await tools.close()
    throw asCliError(error, file)
  }
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
