import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { testPython } from '../../../render/testing/python.ts'

/** Two Python files, each with a scene. */
export interface Pair {
  name: string
  left: string
  right: string
  /** Compares only the last frames, and takes the rounding of one way of drawing for that of another. */
  last?: boolean
}

/** How far two scenes draw the same. */
export interface Comparison {
  name: string
  /** Frames of each side. */
  left: number
  right: number
  /** Different pictures among those of the right side. */
  pictures: number
  /** The first frame that differs, from 0; null if none does. */
  first: number | null
  error: string | null
}

const script = fileURLToPath(new URL('compare_frames.py', import.meta.url))

/** Renders pairs of scenes with the real Manim, all in one Python process, and compares their raw frames. */
export async function compareFrames(pairs: readonly Pair[]): Promise<Comparison[]> {
  const { stdout } = await execa(await testPython(), [script], { input: JSON.stringify(pairs) })
  return stdout.split('\n').map((line) => JSON.parse(line) as Comparison)
}
