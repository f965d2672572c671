import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { describe, expect, it } from 'vitest'
import { RenderTools } from '../render-tools.ts'
import { processesIn, until } from '../testing/workspace.ts'
import { Previews } from './previews.ts'
import { pythonGraph } from './testing/graphs.ts'
import { watchPreview } from './testing/watched-preview.ts'

const endless = pythonGraph([
  'import subprocess',
  'subprocess.Popen(["sleep", "1000"], start_new_session=True)',
  'self.wait(0.2)',
  'while True: pass',
])

const leftovers = async (folder: string) => (await readdir(folder)).filter((name) => name.startsWith('manim-nodes-'))

describe.skipIf(process.platform === 'win32')('what previews have started', { timeout: 120_000 }, () => {
  it('is gone when they are closed, files and all', async () => {
    const work = await mkdtemp(join(tmpdir(), 'previews '))
    const tools = new RenderTools(join(work, 'equations'))
    const previews = new Previews({ tools, workFolder: work })
    const preview = watchPreview(previews)
    const request = await preview.update({ document: endless })
    await until(() => preview.framesOf(request).length > 0, 60)
    expect(await processesIn(work)).not.toEqual([])
    await previews.close()
    expect(await processesIn(work)).toEqual([])
    expect(await leftovers(work)).toEqual([])
    await tools.close()
    await rm(work, { recursive: true, force: true })
  })

  it('is gone when the engine itself is killed', async () => {
    const work = await mkdtemp(join(tmpdir(), 'previews '))
    const file = join(work, 'graph.json')
    await writeFile(file, JSON.stringify(endless))
    const program = fileURLToPath(new URL('./testing/preview-in-child.ts', import.meta.url))
    const engine = execa(process.execPath, [program, work, file], { reject: false, stdin: 'ignore' })
    await new Promise((resolve) => engine.stdout.once('data', resolve))
    const pythons = async () => (await processesIn(work)).filter((line) => !line.includes('preview-in-child'))
    expect(await pythons()).not.toEqual([])
    engine.kill('SIGKILL')
    await engine
    await until(async () => (await pythons()).length === 0)
    await until(async () => (await leftovers(work)).length === 0)
    await rm(work, { recursive: true, force: true })
  })
})
