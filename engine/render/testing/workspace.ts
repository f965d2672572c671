import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import type { GeneratedCode } from '../../codegen/source-map.ts'
import type { RenderEvent, RenderOutcome, RenderRequest } from '../render-request.ts'
import { renderScene } from '../render-scene.ts'
import { testPython } from './python.ts'

/** A small picture, for what does not depend on size. */
export const smallPicture = { width: 192, height: 108, frameRate: 15 }

/** A folder for results and one for what renders make on the way. */
export interface Workspace {
  results: string
  work: string
  render(
    code: GeneratedCode,
    more?: Partial<RenderRequest>,
    onEvent?: (event: RenderEvent) => void,
  ): Promise<RenderOutcome>
  /** Names of everything that is left in both folders, hidden files too. */
  leftovers(): Promise<string[]>
  remove(): Promise<void>
}

/** Makes a workspace; its paths have spaces, umlauts and an emoji in them. */
export async function makeWorkspace(): Promise<Workspace> {
  const results = await mkdtemp(join(tmpdir(), 'results ü 🎬 '))
  const work = await mkdtemp(join(tmpdir(), 'work '))
  const python = await testPython()
  return {
    results,
    work,
    render: (code, more = {}, onEvent) =>
      renderScene(
        {
          code,
          output: join(results, 'out.mp4'),
          format: 'mp4',
          picture: smallPicture,
          python,
          workFolder: work,
          ...more,
        },
        onEvent,
      ),
    leftovers: async () => [...(await readdir(results)), ...(await readdir(work))],
    async remove() {
      await rm(results, { recursive: true, force: true })
      await rm(work, { recursive: true, force: true })
    },
  }
}

/** Process ids of everything whose command line or working folder names this folder. */
export async function processesIn(folder: string): Promise<string[]> {
  const program = 'for p in /proc/[0-9]*; do readlink "$p/cwd"; tr "\\0" " " < "$p/cmdline"; echo; done 2>/dev/null'
  const { stdout } = await execa('sh', ['-c', program], { reject: false })
  return stdout.split('\n').filter((line) => line.includes(folder))
}

/** Waits until something holds. */
export async function until(holds: () => boolean | Promise<boolean>, seconds = 10): Promise<void> {
  const end = performance.now() + seconds * 1000
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Not so within ${seconds} s: ${holds.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
