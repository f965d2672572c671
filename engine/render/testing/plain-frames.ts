import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import type { GeneratedCode } from '../../codegen/source-map.ts'
import { driverEnvironment } from '../driver-process.ts'
import type { Picture } from '../../api/contract/picture.ts'
import { testPython } from './python.ts'

/** What the plain render is to share with ours. */
export interface PlainOptions {
  picture: Picture
  /** Address of the typesetter. */
  equations?: string
}

/**
 * Hashes of the raw frames of a plain `manim render` of code, the same as ours writes into `digestFile`.
 *
 * @param folder for everything on the way; one of its own for each call
 */
export async function plainFrames(
  { code, className }: GeneratedCode,
  folder: string,
  { picture, equations }: PlainOptions,
): Promise<string[]> {
  const file = (name: string): string => join(folder, name)
  const job = {
    script: file('plain.py'),
    scene: className,
    output: file('none.mp4'),
    folder,
    format: 'mp4',
    digest: file('plain'),
    width: picture.width,
    height: picture.height,
    frame_rate: picture.frameRate,
    equations: equations ?? null,
  }
  await writeFile(job.script, code)
  await writeFile(file('plain.json'), JSON.stringify(job))
  const words = ['-m', 'manim_nodes.driver.plain', file('plain.json')]
  const env = driverEnvironment(process.env)
  await execa(await testPython(), words, { env, extendEnv: false, stdin: 'ignore', cwd: folder })
  return (await readFile(job.digest, 'utf8')).trim().split('\n')
}
