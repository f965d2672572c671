/** From a graph to what a renderer takes: checked, written as Python, with size, rate and tools. */
import { resolve } from 'node:path'
import { EngineError } from '../api/contract/errors.ts'
import { choosePicture, type PictureChoice } from '../api/contract/picture.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { generateCode } from '../codegen/generate.ts'
import type { GeneratedCode } from '../codegen/source-map.ts'
import { CodegenError } from '../codegen/unsupported.ts'
import type { GraphDocument } from '../graph/document.ts'
import type { Problem } from '../graph/problem.ts'
import { validateGraph } from '../graph/validate/index.ts'
import { checkInPython } from './check-in-python.ts'
import { ManimNotFound } from './find-manim.ts'
import type { RenderTools } from './render-tools.ts'
import type { SceneRequest } from './render-request.ts'

/** How a graph is to be rendered. */
export interface SceneChoice extends PictureChoice {
  transparent?: boolean
  /** Where relative file names of the scene and of its search paths begin. */
  folder?: string
  limits?: SceneRequest['limits']
  signal?: AbortSignal
}

/** What can be rendered, and the problems that do not stand in the way. */
export interface PreparedRequest {
  /** With the size that was asked for as its own, so that its frame has that aspect. */
  document: GraphDocument
  request: SceneRequest
  warnings: Problem[]
}

/**
 * Checks a graph, first here and then in Python itself, and writes its code.
 *
 * @throws EngineError `VALIDATION_ERROR` with all `problems` in its details; `MANIM_NOT_FOUND` with a `remedy`
 */
export async function prepareRequest(
  stored: GraphDocument,
  tools: RenderTools,
  choice: SceneChoice = {},
): Promise<PreparedRequest> {
  const document = withResolution(stored, choice.resolution)
  const { settings } = document
  const catalogue = await tools.catalogue()
  const problems = validateGraph(document, catalogue)
  refuseErrors(problems)
  const { python } = await tools.manim().catch((error: unknown): never => {
    if (!(error instanceof ManimNotFound)) throw error
    throw new EngineError('MANIM_NOT_FOUND', error.message, { details: { remedy: error.remedy }, cause: error })
  })
  refuseErrors(await checkInPython(document, catalogue, python, choice.signal))
  const equations = await tools.equations(settings.equations)
  return {
    document,
    warnings: problems.filter(({ severity }) => severity === 'warning'),
    request: {
      code: codeOf(document, catalogue),
      picture: choosePicture(settings, choice),
      transparent: choice.transparent ?? false,
      seed: settings.seed,
      python,
      ...(choice.limits === undefined ? {} : { limits: choice.limits }),
      ...(choice.folder === undefined ? {} : inFolder(choice.folder, settings.search_paths)),
      ...(choice.signal === undefined ? {} : { signal: choice.signal }),
      ...(equations === undefined ? {} : { equations }),
    },
  }
}

/** A node that cannot be written yet is a problem of the graph, as the user sees it. */
function codeOf(document: GraphDocument, catalogue: Catalogue): GeneratedCode {
  try {
    return generateCode(document, catalogue)
  } catch (error) {
    if (!(error instanceof CodegenError)) throw error
    const problem: Problem = { code: 'unknown_type', severity: 'error', message: error.message, node: error.node }
    throw new EngineError('VALIDATION_ERROR', error.message, { details: { problems: [problem] }, cause: error })
  }
}

function refuseErrors(problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const [first] = errors
  if (first === undefined) return
  const others = errors.length === 1 ? '' : ` (and ${errors.length - 1} more)`
  throw new EngineError('VALIDATION_ERROR', `${first.message}${others}`, { details: { problems: errors } })
}

function inFolder(folder: string, searchPaths: readonly string[]): Partial<SceneRequest> {
  return { workingDirectory: folder, searchPaths: searchPaths.map((path) => resolve(folder, path)) }
}

function withResolution(document: GraphDocument, resolution: PictureChoice['resolution']): GraphDocument {
  if (resolution === undefined) return document
  return { ...document, settings: { ...document.settings, resolution: [...resolution] } }
}
