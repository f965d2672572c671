import { execa } from 'execa'
import { driverEnvironment } from './driver-process.ts'
import type { MediaFacts } from './render-request.ts'

/** More than the driver reads back itself. */
export interface ReadBack extends MediaFacts {
  container: string
  /** Frames that were really decoded. */
  decoded: number
}

/**
 * Reads a media file back with PyAV: a video, a GIF, a PNG, or the folder of a sequence.
 *
 * @param options.all decode every frame instead of the first and the last ones
 * @throws Error with one sentence where it cannot be decoded
 */
export async function readMedia(python: string, file: string, options: { all?: boolean } = {}): Promise<ReadBack> {
  const words = ['-m', 'manim_nodes.driver.readback', file, ...(options.all ? ['--all'] : [])]
  const env = driverEnvironment(process.env)
  const { stdout } = await execa(python, words, { env, extendEnv: false, stdin: 'ignore', reject: false })
  const facts = JSON.parse(stdout || '{"error": "Python did not answer."}') as ReadBack | { error: string }
  if ('error' in facts) throw new Error(facts.error)
  return facts
}
