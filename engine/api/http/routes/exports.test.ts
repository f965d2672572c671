import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../../../render/testing/workspace.ts'
import { circleGraph } from '../testing/graphs.ts'
import { type RunningServer, startServer } from '../testing/running-server.ts'

let server: RunningServer
let graph: string
beforeAll(async () => {
  server = await startServer()
  graph = await create(circleGraph)
})
afterAll(() => server.close())

async function create(body: object): Promise<string> {
  return String((await server.json('/api/graphs', { method: 'POST', body })).body['id'])
}

const submit = (body: object) => server.json('/api/export', { method: 'POST', body })

async function ended(id: string): Promise<Record<string, unknown>> {
  let body: Record<string, unknown> = {}
  await until(async () => {
    ;({ body } = await server.json(`/api/export/${id}`))
    return body['status'] !== 'queued' && body['status'] !== 'rendering'
  }, 100)
  return body
}

describe('/api/export', () => {
  it('makes a video, tells how it goes, and sends it whole and in parts', async () => {
    const { status, body } = await submit({ graph_id: graph, format: 'mp4' })
    expect(status).toBe(202)
    expect(body).toEqual({ job_id: expect.any(String), status: 'queued', estimated_time: expect.any(Number) })
    const id = String(body['job_id'])
    const job = await ended(id)
    expect(job).toEqual({
      job_id: id,
      status: 'completed',
      progress: 100,
      download_url: `/exports/${id}.mp4`,
      file_size: expect.any(Number),
      created_at: expect.any(String),
      completed_at: expect.any(String),
    })
    expect(await server.list('/api/exports')).toContainEqual(job)

    const whole = await server.ask(String(job['download_url']))
    expect([whole.status, whole.headers['content-type'], whole.bytes.length]).toEqual([
      200,
      'video/mp4',
      job['file_size'],
    ])
    expect(whole.bytes.subarray(4, 8).toString()).toBe('ftyp')
    expect((await server.ask(`/api/video/${id}`)).bytes.equals(whole.bytes)).toBe(true)
    const part = await server.ask(`/api/video/${id}`, { headers: { range: 'bytes=4-7' } })
    expect([part.status, part.text, part.headers['content-range']]).toEqual([
      206,
      'ftyp',
      `bytes 4-7/${whole.bytes.length}`,
    ])
    const outside = await server.ask(`/api/video/${id}`, { headers: { range: `bytes=${whole.bytes.length}-` } })
    expect([outside.status, outside.headers['content-range']]).toEqual([416, `bytes */${whole.bytes.length}`])
    const head = await server.ask(`/api/video/${id}`, { method: 'HEAD' })
    expect([head.status, head.headers['content-length'], head.text]).toEqual([200, String(whole.bytes.length), ''])
    const tag = String(whole.headers.etag)
    const known = await server.ask(`/api/video/${id}`, { headers: { 'if-none-match': tag } })
    expect([known.status, known.text]).toEqual([304, ''])
    const stale = await server.ask(`/api/video/${id}`, { headers: { range: 'bytes=4-7', 'if-range': '"other"' } })
    expect([stale.status, stale.bytes.length]).toEqual([200, whole.bytes.length])
  })

  it('sends a sequence of pictures as one file', async () => {
    const id = String((await submit({ graph_id: graph, format: 'png-sequence' })).body['job_id'])
    expect((await server.ask(`/api/export/${id}/pictures.zip`)).status).toBe(404)
    const job = await ended(id)
    expect(job['status']).toBe('completed')
    const { status, headers, bytes } = await server.ask(String(job['download_url']))
    expect([status, headers['content-type']]).toEqual([200, 'application/zip'])
    const pictures = Object.values(unzipSync(bytes))
    // 0.4 s of FadeIn and 0.1 s of hold, 15 frames a second.
    expect(pictures.length).toBeGreaterThanOrEqual(7)
    for (const picture of pictures) expect([...picture.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47])
  })

  it('cancels, and an export that has ended stays as it is', async () => {
    const [circle, fade] = circleGraph.nodes
    const long = { ...circleGraph, nodes: [circle, { ...fade, params: { run_time: 500 } }], settings: {} }
    const id = String((await submit({ graph_id: await create(long) })).body['job_id'])
    expect((await server.json('/health')).body['queue_length']).toBe(1)
    expect((await server.ask(`/api/video/${id}`)).status).toBe(404)
    const { status, body } = await server.json(`/api/export/${id}`, { method: 'DELETE' })
    expect([status, body['status'], body['download_url']]).toEqual([200, 'cancelled', null])
    expect((await server.json(`/api/export/${id}`, { method: 'DELETE' })).body).toEqual(body)
    expect((await server.json('/health')).body['queue_length']).toBe(0)
  })

  it('a failed export says why in a sentence, with the traceback of Python', async () => {
    const node = { id: 'node-1', type: 'code.python', type_version: 1, order: 1, position: { x: 0, y: 0 } }
    const failing = { name: 'Failing', nodes: [{ ...node, params: { code: 'x = 1 / 0' } }], edges: [] }
    const sent = await submit({ graph_id: await create(failing), quality: '480p' })
    expect(sent.status).toBe(202)
    const job = await ended(String(sent.body['job_id']))
    expect(job).toMatchObject({ status: 'failed', download_url: null, file_size: null, error: expect.any(String) })
    expect(job['traceback']).toContain('ZeroDivisionError')
  })

  it('a graph with errors is refused with all of them', async () => {
    const [, fade] = circleGraph.nodes
    const { status, body } = await submit({ graph_id: await create({ ...circleGraph, nodes: [fade], edges: [] }) })
    expect([status, body['code']]).toEqual([400, 'VALIDATION_ERROR'])
    expect(body['details']).toMatchObject({ problems: [{ code: 'required_input_missing', node: 'node-2' }] })
  })

  it.each([
    [{}, 'graph_id'],
    [{ graph_id: 'a', quality: '8k' }, 'quality'],
    [{ graph_id: 'a', format: 'avi' }, 'format'],
    [{ graph_id: 'a', frame_rate: 0 }, 'frame_rate'],
    [{ graph_id: 'a', resolution: [1920] }, 'resolution'],
    [{ graph_id: 'a', colour: 'red' }, 'colour'],
  ])('refuses %j and names the field', async (body, field) => {
    const answer = await submit(body)
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ code: 'VALIDATION_ERROR', details: { field } })
    expect(answer.body['error']).toContain(field)
  })

  it('tells which graph or export is not there', async () => {
    expect(await submit({ graph_id: 'nowhere' })).toMatchObject({
      status: 404,
      body: { code: 'GRAPH_NOT_FOUND', id: 'nowhere' },
    })
    for (const method of ['GET', 'DELETE']) {
      const answer = await server.json('/api/export/nowhere', { method })
      expect(answer).toMatchObject({ status: 404, body: { code: 'NOT_FOUND', id: 'nowhere' } })
    }
  })
})
