import { beforeEach, describe, expect, it } from 'vitest'
import { until } from '../../render/testing/workspace.ts'
import type { PreviewFrame } from '../contract/frame-message.ts'
import type { PreviewAnswer } from './preview-messages.ts'
import { PreviewRender } from './preview-render.ts'

const about = { session: 's', revision: 3, request: 8 }
const running = { ...about, state: 'rendering', frames_done: 1, frames_total: 2, error: null } as const

let told: PreviewAnswer[]
let written: number[]
let sought: number[]
let write: (frame: PreviewFrame) => Promise<string>
let render: PreviewRender

beforeEach(() => {
  told = []
  written = []
  sought = []
  write = async ({ index }) => {
    written.push(index)
    return `/${index}`
  }
  render = newRender()
})

function newRender(): PreviewRender {
  return new PreviewRender(3, {
    send: (answer) => told.push(answer),
    write: (one) => write(one),
    seek: async (at) => void sought.push(at),
  })
}

function frame(index: number, request = 8): PreviewFrame {
  return { request, index, time: index / 15, width: 1, height: 1, encoding: 'png', payload: new Uint8Array(100) }
}

function typesTold(): string[] {
  return told.map(({ type }) => type)
}

describe('a render of an outside client', () => {
  it('tells its frames as they are written, and its end after the last', async () => {
    render.answered(8, [])
    render.state({ ...running, state: 'preparing' })
    render.state(running)
    // The frame under the playhead comes first, whichever it is.
    render.frame(frame(1))
    render.frame(frame(0))
    render.timeline({ ...about, width: 1, height: 1, frame_rate: 15, plays: [], duration: 0.125, complete: true })
    render.state({ ...running, state: 'complete' })
    await until(() => typesTold().includes('complete'))
    expect(told).toEqual([
      { type: 'status', message: 'Preparing the scene.', progress: 0 },
      { type: 'status', message: 'Drawing frame 1 of 2.', progress: 50 },
      { type: 'frame', url: '/1', frame_number: 1, timestamp: 1 / 15, total_frames: 2 },
      { type: 'frame', url: '/0', frame_number: 0, timestamp: 0, total_frames: 2 },
      { type: 'complete', total_frames: 2, duration: 0.125, preview_url: '/1' },
    ])
    expect(render.unwritten).toBe(0)
  })

  it('keeps frames that come before their number is known, and drops those of other renders', async () => {
    render.frame(frame(5, 7))
    render.frame(frame(0, 8))
    expect([written, render.unwritten]).toEqual([[], 200])
    render.answered(8, [])
    render.frame(frame(6, 7))
    await until(() => typesTold().includes('frame'))
    expect([written, render.unwritten]).toEqual([[0], 0])
  })

  it('asks for the frames that did not come by themselves, and ends when all have come', async () => {
    const [width, height, plays] = [1, 1, []]
    render.answered(8, [])
    render.frame(frame(1))
    render.timeline({ ...about, width, height, frame_rate: 10, plays, duration: 0.3, complete: true })
    render.state({ ...running, frames_done: 3, frames_total: 3, state: 'complete' })
    await until(() => sought.length === 1)
    render.frame(frame(0))
    await until(() => sought.length === 2)
    // It was on its way all the time.
    render.frame(frame(1))
    expect(typesTold()).not.toContain('complete')
    render.frame(frame(2))
    await until(() => typesTold().includes('complete'))
    expect(sought).toEqual([0, 0.2])
    expect(written).toEqual([1, 0, 2])
    expect(told.at(-1)).toMatchObject({ total_frames: 3, preview_url: '/2' })
    expect(render.unwritten).toBe(0)
  })

  it('ends only when the pictures that came after its end was known are written', async () => {
    render.answered(8, [])
    render.frame(frame(0))
    render.state({ ...running, state: 'complete' })
    render.frame(frame(1))
    await until(() => typesTold().includes('complete'))
    expect(typesTold()).toEqual(['frame', 'frame', 'complete'])
    expect(sought).toEqual([])
  })

  it('says nothing more once it is over', async () => {
    let finish: (url: string) => void = () => undefined
    write = () => new Promise((resolve) => (finish = resolve))
    render.answered(8, [])
    render.frame(frame(0))
    render.frame(frame(1))
    await new Promise((resolve) => setTimeout(resolve, 5))
    render.end()
    finish('/late')
    render.state({ ...running, state: 'complete' })
    render.fail('late')
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(told).toEqual([])
  })

  it('fails with the node, whether the state or the answer comes first', () => {
    const problems = [{ code: 'cycle', severity: 'error', message: 'A circle.', node: 'node-7' } as const]
    render.state({ ...running, state: 'invalid' })
    expect(typesTold()).toEqual([])
    render.answered(8, problems)
    const error = { type: 'error', message: 'A circle.', node_id: 'node-7', traceback: null }
    expect(told).toEqual([error])
    told.length = 0
    const second = newRender()
    second.answered(8, problems)
    second.state({ ...running, state: 'invalid' })
    expect(told).toEqual([error])
  })

  it("fails with Python's traceback after the frames that were drawn", async () => {
    render.answered(8, [])
    render.frame(frame(0))
    const error = {
      code: 'RENDER_FAILED',
      reason: 'error',
      message: 'No.',
      node: 'node-2',
      traceback: 'Trace',
    } as const
    render.state({ ...running, state: 'failed', error })
    await until(() => typesTold().includes('error'))
    expect(typesTold()).toEqual(['frame', 'error'])
    expect(told[1]).toEqual({ type: 'error', message: 'No.', node_id: 'node-2', traceback: 'Trace' })
  })

  it('fails once when its pictures cannot be written', async () => {
    write = () => Promise.reject(new Error('ENOSPC: no space left on device'))
    render.answered(8, [])
    render.frame(frame(0))
    render.frame(frame(1))
    await until(() => told.length > 0)
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({
      type: 'error',
      message: 'A picture could not be written: ENOSPC: no space left on device.',
    })
  })
})
