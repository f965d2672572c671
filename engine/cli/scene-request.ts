/** Everything between a graph file and the renderer. */
import { dirname, join, resolve } from 'node:path'
import { generateCode } from '../codegen/generate.ts'
import type { GraphDocument } from '../graph/document.ts'
import { createPaths } from '../library/paths.ts'
import { loadSettings } from '../library/settings.ts'
import { checkInPython } from '../render/check-in-python.ts'
import { findManim, ManimNotFound, type Manim } from '../render/find-manim.ts'
import { choosePicture } from '../render/picture.ts'
import type { RenderError, SceneRequest } from '../render/render-request.ts'
import { openTypesetter } from '../render/typesetter.ts'
import { readCheckedGraph, refuseProblems } from './checked-graph.ts'
import { fail, printMessage } from './output.ts'
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
  const { document: stored, catalogue } = await readCheckedGraph(file)
  const document = withResolution(stored, options.resolution)
  const { settings } = document
  const manim = await manimOrFail()
  refuseProblems(file, await checkInPython(document, catalogue, manim.python, signal))
  const paths = createPaths(process.env)
  const app = await loadSettings(paths.settingsFile)
  const code = generateCode(document, catalogue)
  const typesetter = await openTypesetter(settings.equations, join(paths.cache, 'equations'))
  const folder = dirname(resolve(file))
  return {
    document,
    request: {
      code,
      picture: choosePicture(settings, pictureChoice(options)),
      transparent: options.transparent ?? false,
      seed: settings.seed,
      python: manim.python,
      workingDirectory: folder,
      searchPaths: settings.search_paths.map((path) => resolve(folder, path)),
      limits: app.settings.limits ?? {},
      signal,
      ...(typesetter === undefined ? {} : { equations: typesetter.address }),
    },
    close: async () => typesetter?.close(),
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

/** A size that was asked for is the graph's own then, so that its frame has that aspect. */
function withResolution(document: GraphDocument, resolution: [number, number] | undefined): GraphDocument {
  return resolution === undefined ? document : { ...document, settings: { ...document.settings, resolution } }
}

async function manimOrFail(): Promise<Manim> {
  try {
    const manim = await findManim()
    if (manim.warning !== undefined) printMessage(`Note: ${manim.warning}`)
    return manim
  } catch (error) {
    if (error instanceof ManimNotFound) fail(error.message, { remedy: error.remedy, cause: error })
    throw error
  }
}
