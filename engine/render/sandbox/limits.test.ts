import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTypesetter, type RunningTypesetter } from '../../equations/service/start-typesetter.ts'
import type { RenderLimits } from '../render-request.ts'
import { sceneOf } from '../testing/scene.ts'
import { makeWorkspace, processesIn, type Workspace } from '../testing/workspace.ts'

describe.skipIf(process.platform === 'win32')('a scene of a stranger within its limits', () => {
  let workspace: Workspace
  beforeAll(async () => {
    workspace = await makeWorkspace()
  })
  afterAll(async () => {
    const left = [...(await workspace.leftovers()), ...(await processesIn(workspace.work))]
    await workspace.remove()
    if (left.length > 0) throw new Error(`This is left: ${left.join(', ')}`)
  })

  type Flood = [name: string, reason: string, limits: Partial<RenderLimits>, statements: string[]]
  const shown = 'self.play(Create(Circle()), run_time=0.2)'
  const floods: Flood[] = [
    ['loops without end', 'timeout', { wallSeconds: 4 }, [shown, 'while True: pass']],
    ['plays without end', 'timeout', { wallSeconds: 4 }, ['while True:', '    self.wait(1)']],
    ['holds Python in one call', 'timeout', { wallSeconds: 4 }, ['import re', 're.match("(a+)+$", "a" * 60 + "b")']],
    [
      'fills the memory',
      'memory',
      { memoryBytes: 500e6 },
      ['hoard = []', 'while True:', '    hoard.append(np.ones(5_000_000))'],
    ],
    ['asks for much memory at once', 'memory', {}, ['np.ones(10**9)']],
    ['writes one large file', 'file_size', { fileBytes: 30e6 }, ['open("large", "wb").write(bytes(40_000_000))']],
    [
      'writes many files',
      'file_size',
      { writtenBytes: 100e6 },
      ['import time', 'for i in range(20): open(f"{i}", "wb").write(bytes(10_000_000))', 'time.sleep(60)'],
    ],
    [
      'writes files without a name',
      'file_size',
      { writtenBytes: 100e6 },
      [
        'import os, time',
        'hoard = []',
        'for i in range(20):',
        '    hoard.append(open(f"{i}", "wb", buffering=0))',
        '    hoard[-1].write(bytes(10_000_000))',
        '    os.unlink(f"{i}")',
        'time.sleep(60)',
      ],
    ],
    ['makes folders without end', 'file_size', {}, ['import os', 'for i in range(10**9): os.mkdir(f"{i}")']],
    ['forks without end', 'processes', {}, ['import os', 'while True: os.fork()']],
    [
      'starts threads without end',
      'error',
      {},
      ['import threading, time', 'while True: threading.Thread(target=time.sleep, args=(99,)).start()'],
    ],
    ['uses up its processor time', 'cpu', { cpuSeconds: 3 }, ['while True: pass']],
    ['ends itself', 'crashed', {}, ['import os, signal', 'os.kill(os.getpid(), signal.SIGKILL)']],
    [
      'says that it is done',
      'bad_media',
      {},
      [
        'import json, os',
        'os.mkdir("elsewhere")',
        'open("elsewhere/made.mp4", "w").write("no film")',
        'os.link("elsewhere/made.mp4", "made.mp4")',
        'facts = dict(kind="video", codec="", pixel_format=None, width=1, height=1, frames=1, duration=1, frame_rate=1, audio=None, bytes=1)',
        'os.write(3, (json.dumps(dict(event="finished", frames=1, media=facts)) + "\\n").encode())',
        'os._exit(0)',
      ],
    ],
  ]
  it.concurrent.each(floods)('that %s is stopped with the reason %s', async (_name, reason, limits, statements) => {
    const outcome = await workspace.render(sceneOf(statements), { untrusted: true, limits })
    expect(outcome).toMatchObject({ event: 'failed', error: { reason } })
  })
})

describe.skipIf(process.platform === 'win32')('an honest scene of a stranger', () => {
  let workspace: Workspace
  let typesetter: RunningTypesetter
  beforeAll(async () => {
    workspace = await makeWorkspace()
    typesetter = await startTypesetter({ cache: join(workspace.results, 'equations') })
  })
  afterAll(async () => {
    await typesetter.close()
    await workspace.remove()
  })

  it('shows the frames it would show elsewhere: texts, equations, planes, numbers', async () => {
    const code = sceneOf([
      'plane = NumberPlane()',
      'title = Text("Größe", font_size=64).to_edge(UP)',
      'equation = MathTex(r"\\int_0^1 x^2\\,dx", "=", r"\\frac{1}{3}")',
      'number = DecimalNumber(3.14).to_edge(DOWN)',
      'self.play(Create(plane), Write(title), run_time=0.4)',
      'self.play(Write(equation), FadeIn(number), run_time=0.4)',
      'self.play(TransformMatchingTex(equation, MathTex("x", "=", "1")), run_time=0.4)',
      'self.wait(0.2)',
    ])
    const digests = await Promise.all(
      [true, undefined].map(async (untrusted, index) => {
        const digestFile = join(workspace.results, `digest-${index}`)
        const outcome = await workspace.render(code, {
          output: join(workspace.results, `${index}.mp4`),
          equations: typesetter.address,
          digestFile,
          ...(untrusted && { untrusted }),
        })
        expect(outcome).toMatchObject({ event: 'completed' })
        return readFile(digestFile, 'utf8')
      }),
    )
    expect(digests[0]?.split('\n').length).toBeGreaterThan(20)
    expect(digests[0]).toBe(digests[1])
  })
})
