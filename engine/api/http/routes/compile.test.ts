import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../../../render/testing/workspace.ts'
import { type RunningServer, startServer } from '../testing/running-server.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const scene = (line: string) =>
  `from manim import *\n\n\nclass Hello(Scene):\n    def construct(self):\n        ${line}\n`
const submit = (body: object) => server.json('/api/compile', { method: 'POST', body })

async function ended(id: string): Promise<Record<string, unknown>> {
  let body: Record<string, unknown> = {}
  await until(async () => {
    ;({ body } = await server.json(`/api/status/${id}`))
    return body['status'] === 'completed' || body['status'] === 'failed'
  }, 100)
  return body
}

describe('/api/compile', () => {
  it('takes many at once, makes each video, and tells how they went', async () => {
    const good = scene('print("drawn"); self.play(FadeIn(Square()), run_time=0.2)')
    const answers = await Promise.all([
      submit({ code: good, jobId: 'mine' }),
      submit({ code: scene('self.add(Circle(nonsense=1))') }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([202, 202])
    expect(answers[0]?.body).toEqual({ jobId: 'mine' })
    const failing = String(answers[1]?.body['jobId'])

    const done = await ended('mine')
    expect(done).toMatchObject({
      jobId: 'mine',
      status: 'completed',
      progress: 100,
      url: '/api/video/mine',
      error: null,
    })
    expect(done['logs']).toContain('drawn')
    const times = ['createdAt', 'startedAt', 'completedAt'].map((name) => Date.parse(String(done[name])))
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    const video = await server.ask('/api/video/mine')
    expect([video.status, video.headers['content-type']]).toEqual([200, 'video/mp4'])
    expect(video.bytes.subarray(4, 8).toString()).toBe('ftyp')

    expect(await ended(failing)).toMatchObject({
      status: 'failed',
      url: null,
      error: expect.stringContaining('nonsense'),
    })
    expect((await server.ask(`/api/video/${failing}`)).status).toBe(404)
    const body = await server.list('/api/jobs')
    expect(body.map(({ jobId }) => jobId)).toEqual(['mine', failing])
  })

  it.each([
    [{}, 'code'],
    [{ code: 7 }, 'code'],
    [{ code: 'x = 1', jobId: '../../up' }, 'jobId'],
    [{ code: 'x = 1', job_id: 'a' }, 'job_id'],
  ])('refuses %j and names the field', async (body, field) => {
    const answer = await submit(body)
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ code: 'VALIDATION_ERROR', details: { field } })
  })

  it('tells which job is not there', async () => {
    for (const path of ['/api/status/nowhere', '/api/video/nowhere']) {
      expect(await server.json(path)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND', id: 'nowhere' } })
    }
  })
})
