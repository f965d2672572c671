import { EngineError } from '../contract/errors.ts'
import type { GraphDocument } from '../../graph/document.ts'
import { describeLoadError } from '../../graph/load-error.ts'
import { loadGraph } from '../../graph/load.ts'
import type { Notice } from '../../graph/load-notice.ts'
import { readGraphFromMedia } from '../../render/media/read-graph.ts'

/**
 * The graph in a file that was dropped: the file itself, or one that travels in a picture or video.
 *
 * @throws EngineError `VALIDATION_ERROR` with a sentence that names the file
 */
export async function documentInData(
  name: string,
  data: Uint8Array,
): Promise<{ document: GraphDocument; notices: string[] }> {
  const media = await readGraphFromMedia(data, name)
  if (media.ok) return { document: media.document, notices: sentences(media.notices) }
  if (media.code !== 'no_media') throw new EngineError('VALIDATION_ERROR', media.reason)
  const loaded = loadGraph(textOf(name, data))
  if (loaded.ok) return { document: loaded.document, notices: sentences(loaded.notices) }
  throw new EngineError('VALIDATION_ERROR', `${name}: ${describeLoadError(loaded.error)}`)
}

function textOf(name: string, data: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data)
  } catch (cause) {
    throw new EngineError('VALIDATION_ERROR', `${name} is neither a graph nor a video or picture of this app.`, {
      cause,
    })
  }
}

function sentences(notices: readonly Notice[]): string[] {
  return notices.map(({ message }) => message)
}
