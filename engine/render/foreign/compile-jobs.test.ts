import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { RenderTools } from '../render-tools.ts'
import { processesIn, until } from '../testing/workspace.ts'
import { CompileJobs } from './compile-jobs.ts'

function script(lines: readonly string[], head = ''): string {
  return `from manim import *\n${head}\nclass Hello(Scene):\n    def construct(self):\n${lines.map((line) => `        ${line}\n`).join('')}`
}

const quick = script(['self.add(MathTex("x^2"), Text("a"))', 'self.wait(0.2)'])
const endless = script(['while True:', '    self.wait(1)'])
const hour = 3600_000

describe.skipIf(process.platform === 'win32')('compile jobs', () => {
  let folder: string
  let tools: RenderTools
  let jobs: CompileJobs
  let time: number
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'compile '))
    tools = new RenderTools(join(folder, 'equations'))
  })
  beforeEach(() => {
    time = Date.now()
    jobs = new CompileJobs({
      tools,
      folder: join(folder, 'results'),
      workFolder: folder,
      concurrency: () => 2,
      now: () => time,
    })
  })
  afterEach(() => jobs.close())
  afterAll(async () => {
    await tools.close()
    await rm(folder, { recursive: true })
  })

  const ended = (...ids: string[]) =>
    until(() => ids.every((id) => !['queued', 'rendering'].includes(jobs.get(id).state)), 60)

  it('answer at once and make a video, which is forgotten with its file after a day', async () => {
    const { jobId, state } = await jobs.submit({ code: quick })
    expect(['queued', 'rendering']).toContain(state)
    await ended(jobId)
    const job = jobs.get(jobId)
    expect(job).toMatchObject({ state: 'completed', progress: 100, error: null })
    const file = job.file ?? ''
    expect(existsSync(file)).toBe(true)
    expect(jobs.list()).toHaveLength(1)
    time += 23 * hour
    expect(jobs.list()).toHaveLength(1)
    time += 2 * hour
    expect(jobs.list()).toEqual([])
    expect(() => jobs.get(jobId)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }) as Error)
    await until(() => !existsSync(file))
  })

  it('wait for their turn without being in one another’s way, and end when they are cancelled', async () => {
    const submitted = await Promise.all(['a', 'b', 'c', 'd'].map((jobId) => jobs.submit({ code: endless, jobId })))
    expect(submitted).toHaveLength(4)
    await until(() => jobs.list().filter(({ progress }) => progress > 0).length === 2, 30)
    expect(jobs.list().map(({ state }) => state)).toEqual(['rendering', 'rendering', 'queued', 'queued'])
    expect(await jobs.cancel('c')).toMatchObject({ state: 'cancelled' })
    expect(await jobs.cancel('a')).toMatchObject({ state: 'cancelled', file: null })
    await until(() => jobs.get('d').state === 'rendering')
    expect(await jobs.cancel('c')).toMatchObject({ state: 'cancelled' })
    await jobs.close()
    expect(jobs.list().map(({ state }) => state)).toEqual(Array(4).fill('cancelled'))
    expect(await processesIn(folder)).toEqual([])
    expect((await readdir(folder)).filter((name) => name.startsWith('manim-nodes-render'))).toEqual([])
    await expect(jobs.submit({ code: quick })).rejects.toThrow('closing')
  })

  it.each([
    ['nothing', '  \n', 'The code is empty.'],
    ['too much', `#${'x'.repeat(1_000_001)}`, 'at most 1000000 are taken'],
    ['no Python', 'from manim import *\nclass A(Scene)\n', 'The code is not valid Python: line 2'],
    ['what reaches out', script(['open("/etc/passwd")']), 'unauthorized operations: line 5 calls open().'],
    [
      'what reaches out in many ways',
      script(['eval("1")', 'x.__class__'], 'import os, subprocess\n'),
      'line 2 imports os, line 2 imports subprocess, line 6 calls eval(), line 7 uses .__class__.',
    ],
  ])('refuse %s at once', async (_, code, message) => {
    const failure = await jobs.submit({ code }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'VALIDATION_ERROR', message: expect.stringContaining(message) as string })
    expect(jobs.list()).toEqual([])
  })

  it('refuse ids that are none or taken, also by another result, and what is no text', async () => {
    const refusal = { code: 'VALIDATION_ERROR' }
    await expect(jobs.submit({ code: quick, jobId: '../up' })).rejects.toMatchObject(refusal)
    await expect(jobs.submit({ code: 5 } as unknown as { code: string })).rejects.toMatchObject(refusal)
    await jobs.submit({ code: endless, jobId: 'mine' })
    await expect(jobs.submit({ code: quick, jobId: 'mine' })).rejects.toMatchObject(refusal)
    await jobs.cancel('mine')
    await writeFile(join(folder, 'results', 'other.mp4'), 'a video')
    await expect(jobs.submit({ code: quick, jobId: 'other' })).rejects.toMatchObject(refusal)
  })

  it('need exactly one scene, or its name', async () => {
    const two = `${quick}\nclass Other(Hello):\n    pass\nclass Third(ThreeDScene):\n    def construct(self):\n        self.wait(0.2)\n`
    await jobs.submit({ code: 'from manim import *\nx = 1\n', jobId: 'none' })
    await jobs.submit({ code: two, jobId: 'two' })
    await jobs.submit({ code: two, jobId: 'wrong', scene: 'Nope' })
    await jobs.submit({ code: two, jobId: 'named', scene: 'Third' })
    await ended('none', 'two', 'wrong', 'named')
    expect(jobs.get('none')).toMatchObject({ state: 'failed', error: 'The code has no Scene class: one is needed.' })
    expect(jobs.get('two').error).toContain('2 scenes (Other, Third)')
    expect(jobs.get('wrong').error).toContain('"Nope"')
    expect(jobs.get('named')).toMatchObject({ state: 'completed' })
  })

  it('tell what the scene printed, and where it failed', async () => {
    await jobs.submit({ code: script(['print("said")', '1 / 0']), jobId: 'wrong' })
    await ended('wrong')
    const job = jobs.get('wrong')
    expect(job).toMatchObject({ state: 'failed', error: 'Animation failed: Something is divided by zero', file: null })
    expect(job.logs).toContain('said')
    expect(job.traceback).toContain('1 / 0')
  })

  it('fail with a sentence, and a word in the log, where it is not the code’s fault', async () => {
    const failures: string[] = []
    const file = join(folder, 'a file where a folder should be')
    await writeFile(file, '')
    const log = (message: string) => void failures.push(message)
    const others = new CompileJobs({ tools, folder: file, concurrency: () => 1, log })
    await others.submit({ code: quick, jobId: 'broken' })
    await until(() => others.get('broken').state === 'failed', 30)
    expect(others.get('broken').error).toContain('Something went wrong')
    expect(failures).toHaveLength(1)
    await others.close()
  })
})
