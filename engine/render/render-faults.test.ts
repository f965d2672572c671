import { chmod, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { RenderEvent } from './render-request.ts'
import { testPython } from './testing/python.ts'
import { sceneOf } from './testing/scene.ts'
import { makeWorkspace, processesIn, until, type Workspace } from './testing/workspace.ts'

const good = sceneOf(['self.play(Create(Circle()), run_time=0.2)'])
const shown = 'self.play(Create(Circle()), run_time=0.2)'

describe.skipIf(process.platform === 'win32')('a render that fails', () => {
  let workspace: Workspace
  beforeAll(async () => {
    workspace = await makeWorkspace()
  })
  // Whatever went wrong: nothing is left, nothing runs, and the next render works (the last test makes sure).
  afterEach(async () => {
    const left = [...(await workspace.leftovers()), ...(await processesIn(workspace.work))]
    if (left.length > 0) throw new Error(`This is left: ${left.join(', ')}`)
  })
  afterAll(() => workspace.remove())

  const failing: [name: string, statements: string[], culprit: string, told: object][] = [
    [
      'says what Python said, at its node',
      ['circle = Circle()', 'raise ValueError("Circle radius must be positive. Current value: -5")'],
      'raise ValueError("Circle radius must be positive. Current value: -5")',
      {
        reason: 'error',
        message: 'Animation failed: Circle radius must be positive. Current value: -5',
        line: 7,
        type: 'ValueError',
      },
    ],
    [
      'finds the animation of a play that cannot be played',
      ['circle = Circle()', 'self.play(Create(Square()), Rotate(circle, "a"), run_time=0.2)'],
      'Rotate(circle, "a")',
      { reason: 'error', type: 'TypeError', line: 7 },
    ],
    [
      'finds the lambda that fails while it is drawn',
      ['dot = Dot()', 'dot.add_updater(lambda m, dt: m.set_x(1 / 0))', 'self.add(dot)', 'self.wait(0.2)'],
      'm.set_x(1 / 0)',
      { reason: 'error', message: 'Animation failed: Something is divided by zero', line: 7 },
    ],
    [
      'names the file that is missing',
      ['self.add(ImageMobject("no such file.png"))'],
      'ImageMobject("no such file.png")',
      { reason: 'error', message: 'Animation failed: The file "no such file.png" was not found' },
    ],
    [
      'is not taken in by sys.exit',
      ['import sys', shown, 'sys.exit(0)'],
      'sys.exit(0)',
      {
        reason: 'error',
        message: 'Animation failed: The scene ended itself by sys.exit(0) before it was done',
        line: 8,
      },
    ],
  ]
  it.each(failing)('%s', async (_name, statements, culprit, told) => {
    const code = sceneOf(statements, [{ text: culprit, node: 'node-7/node-1' }])
    const outcome = await workspace.render(code)
    expect(outcome).toMatchObject({
      event: 'failed',
      error: {
        code: 'RENDER_FAILED',
        node: 'node-7/node-1',
        traceback: expect.stringContaining('scene.py') as string,
        ...told,
      },
    })
  })

  it('is known as a crash when Python just vanishes', async () => {
    expect(await workspace.render(sceneOf(['import os', shown, 'os._exit(0)']))).toMatchObject({
      event: 'failed',
      error: { reason: 'crashed', message: 'Animation failed: Python ended unexpectedly (exit code 0)' },
    })
    expect(await workspace.render(sceneOf(['import ctypes', 'ctypes.string_at(0)']))).toMatchObject({
      error: { reason: 'crashed', message: expect.stringContaining('SIGSEGV') as string },
    })
  })

  it('ends by a limit when nothing comes any more, even in a call that holds Python', async () => {
    const code = sceneOf([shown, 'import re', 're.match("(a+)+$", "a" * 60 + "b")'])
    expect(await workspace.render(code, { limits: { noFrameSeconds: 2 } })).toMatchObject({
      event: 'failed',
      error: {
        code: 'TIMEOUT',
        reason: 'timeout',
        message: expect.stringContaining('no new frame for 2 seconds') as string,
      },
    })
  })

  it('ends by a limit when frames do not end', async () => {
    const code = sceneOf(['while True:', '    self.wait(10)'])
    expect(await workspace.render(code, { limits: { videoSeconds: 30 } })).toMatchObject({
      error: { reason: 'timeout' },
    })
  })

  it('ends by a limit of memory, of processes, of the size of a file', async () => {
    const flood = sceneOf([shown, 'hoard = []', 'while True:', '    hoard.append(np.ones(5_000_000))'])
    expect(await workspace.render(flood, { limits: { memoryBytes: 600e6 } })).toMatchObject({
      error: { reason: 'memory' },
    })
    const many = sceneOf([
      'import subprocess, time',
      'for _ in range(20): subprocess.Popen(["sleep", "1000"], start_new_session=True)',
      'time.sleep(1000)',
    ])
    expect(await workspace.render(many, { limits: { processes: 8 } })).toMatchObject({ error: { reason: 'processes' } })
    const large = sceneOf(['open("large", "wb").write(bytes(40_000_000))'])
    expect(await workspace.render(large, { limits: { fileBytes: 30e6 } })).toMatchObject({
      error: { reason: 'file_size' },
    })
  })

  it('is refused before it begins where it cannot be made', async () => {
    const folder = join(workspace.results, 'none')
    expect(await workspace.render(good, { output: join(folder, 'out.mp4') })).toMatchObject({
      event: 'failed',
      error: { code: 'VALIDATION_ERROR', reason: 'target', message: `The folder ${folder} does not exist.` },
    })
    expect(await workspace.render(good, { transparent: true })).toMatchObject({ error: { reason: 'request' } })
    expect(await workspace.render(good, { python: join(folder, 'python') })).toMatchObject({
      error: { reason: 'manim' },
    })
  })

  it('is gone within two seconds when it is cancelled, with all it has started', async () => {
    const controller = new AbortController()
    const code = sceneOf([
      'import subprocess, time',
      'subprocess.Popen(["sleep", "1000"], start_new_session=True)',
      shown,
      'time.sleep(1000)',
    ])
    let cancelled = 0
    const outcome = await workspace.render(code, { signal: controller.signal }, (event: RenderEvent) => {
      if (event.event !== 'progress' || cancelled > 0) return
      cancelled = performance.now()
      controller.abort()
    })
    expect(outcome).toMatchObject({ event: 'cancelled' })
    expect(performance.now() - cancelled).toBeLessThan(2000)
  })

  it('leaves no process and no file when the engine itself is killed', async () => {
    const child = fileURLToPath(new URL('./testing/render-in-child.ts', import.meta.url))
    const words = [child, join(workspace.results, 'out.mp4'), workspace.work, await testPython()]
    const engine = execa(process.execPath, words, { reject: false, stdin: 'ignore' })
    await new Promise((resolve) => engine.stdout.once('data', resolve))
    expect(await processesIn(workspace.work)).not.toEqual([])
    engine.kill('SIGKILL')
    await engine
    await until(async () => (await processesIn(workspace.work)).length === 0, 5)
    await until(async () => (await workspace.leftovers()).length === 0, 5)
  })

  it('goes on to work afterwards', async () => {
    expect(await workspace.render(good)).toMatchObject({ event: 'completed' })
    const { rm } = await import('node:fs/promises')
    await rm(join(workspace.results, 'out.mp4'))
  })
})

/** Runs a program of the system; one that fails shows in what is expected afterwards. */
async function asRoot(program: string, ...words: string[]): Promise<void> {
  await execa(program, words, { reject: false })
}

const mayMount = process.platform === 'linux' && process.getuid?.() === 0

describe('a disk', () => {
  let workspace: Workspace
  let disk: string
  beforeAll(async () => {
    workspace = await makeWorkspace()
    disk = join(workspace.work, 'disk')
    await mkdir(disk)
  })
  afterEach(() => (mayMount ? asRoot('umount', disk) : undefined))
  afterAll(() => workspace.remove())

  const noise = sceneOf([
    'def draw(m, dt): m.pixel_array = np.random.randint(0, 255, (108, 192, 4), dtype=np.uint8)',
    'image = ImageMobject(np.zeros((108, 192, 4), dtype=np.uint8)).scale_to_fit_height(8).add_updater(draw)',
    'self.add(image)',
    'self.wait(1)',
    'self.wait(1)',
  ])

  it.skipIf(!mayMount)(
    'that is full is told as such, and nothing half written is on it (needs the right to mount)',
    async () => {
      await asRoot('mount', '-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk)
      const full = { event: 'failed', error: { code: 'DISK_FULL', reason: 'disk_full' } }
      expect(await workspace.render(noise, { output: join(disk, 'out.mp4') })).toMatchObject(full)
      expect(await workspace.render(noise, { workFolder: disk })).toMatchObject(full)
      expect(await workspace.render(noise, { workFolder: disk, format: 'png-sequence' })).toMatchObject(full)
      expect(await readdir(disk)).toEqual([])
      expect(await workspace.render(good, { output: join(disk, 'out.mp4') })).toMatchObject({ event: 'completed' })
      expect(await readdir(disk)).toEqual(['out.mp4'])
    },
  )

  it.skipIf(process.platform === 'win32')('that may not be written is told as such', async () => {
    if (mayMount) await asRoot('mount', '-t', 'tmpfs', '-o', 'ro', 'tmpfs', disk)
    else await chmod(disk, 0o555)
    expect(await workspace.render(good, { output: join(disk, 'out.mp4') })).toMatchObject({
      event: 'failed',
      error: { reason: 'target', message: expect.stringMatching(/may not be written|read-only/) as string },
    })
  })
})
