/** From a graph to a scene that can be drawn. */
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { choosePicture } from '../../api/contract/picture.ts'
import type { PreviewQuality } from '../../api/contract/preview.ts'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { generateCode } from '../../codegen/generate.ts'
import { CodegenError } from '../../codegen/unsupported.ts'
import type { GraphDocument } from '../../graph/document.ts'
import type { Problem } from '../../graph/problem.ts'
import { pythonChecks } from '../../graph/python-checks.ts'
import { validateGraph } from '../../graph/validate/index.ts'
import type { PreviewScene } from './frame-source.ts'

/** A scene, but for the tools of this machine. */
export type SceneDraft = Omit<PreviewScene, 'python' | 'equations'>

/** What a graph comes to: all of its problems, and the scene where none of them is an error. */
export interface CheckedGraph {
  problems: Problem[]
  draft?: SceneDraft
}

/** How a graph is checked and drawn. */
export interface DraftOptions {
  quality: PreviewQuality
  /** Where its relative file names begin. */
  folder: string | undefined
  /** What stands against running it besides, where its code is a stranger's. */
  isTrusted?: (document: GraphDocument) => Problem[]
}

/** Checks a graph and writes its code. */
export function draftScene(document: GraphDocument, catalogue: Catalogue, options: DraftOptions): CheckedGraph {
  const problems = [...validateGraph(document, catalogue), ...(options.isTrusted?.(document) ?? [])]
  if (problems.some(({ severity }) => severity === 'error')) return { problems }
  const { settings } = document
  const { quality, folder } = options
  try {
    const draft: SceneDraft = {
      code: generateCode(document, catalogue),
      picture: choosePicture(settings, { quality }),
      seed: settings.seed,
      folder,
      searchPaths: folder === undefined ? [] : settings.search_paths.map((path) => resolve(folder, path)),
      checks: pythonChecks(document, catalogue),
    }
    return { problems, draft }
  } catch (error) {
    if (!(error instanceof CodegenError)) throw error
    return {
      problems: [...problems, { code: 'unknown_type', severity: 'error', message: error.message, node: error.node }],
    }
  }
}

/** The same for scenes that draw the same frames. */
export function sceneKey({ code, picture, seed, folder, searchPaths }: SceneDraft, ...tools: unknown[]): string {
  const what = [code.code, code.className, picture, seed, folder, searchPaths, ...tools]
  return createHash('sha256').update(JSON.stringify(what)).digest('base64')
}
