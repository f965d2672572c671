import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { circleGraph, oldGraph } from '../testing/graphs.ts'
import { type RunningServer, startServer } from '../testing/running-server.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const create = async (body: object): Promise<string> => {
  const answer = await server.json('/api/graphs', { method: 'POST', body })
  expect(answer.status).toBe(201)
  return String(answer.body['id'])
}

describe('/api/graphs', () => {
  it('creates a graph and says its id, name and times', async () => {
    const { status, body } = await server.json('/api/graphs', { method: 'POST', body: circleGraph })
    expect(status).toBe(201)
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    expect(body).toEqual({ id: expect.any(String), name: 'Circle', created_at: time, updated_at: time })
    const read = await server.json(`/api/graphs/${String(body['id'])}`)
    expect(read.status).toBe(200)
    expect(read.body).toMatchObject({ format: 'manim-nodes', id: body['id'], nodes: circleGraph.nodes })
    expect(read.body['settings']).toMatchObject({ frame_rate: 15, resolution: [192, 108], seed: 0 })
  })

  it('gives a posted whole graph an id of its own', async () => {
    const id = await create(circleGraph)
    const { body } = await server.json(`/api/graphs/${id}`)
    expect(await create(body)).not.toBe(id)
  })

  it('converts a graph of the first editor', async () => {
    const { body } = await server.json(`/api/graphs/${await create(oldGraph)}`)
    expect(body).toMatchObject({ name: 'Old circle', format: 'manim-nodes', version: 1 })
    expect(body['nodes']).toMatchObject([{ type: 'manim.Circle', params: { radius: 2 } }, { type: 'manim.FadeIn' }])
    expect(body['settings']).toMatchObject({ resolution: [1280, 720] })
  })

  it('takes a graph without nodes', async () => {
    const { body } = await server.json(`/api/graphs/${await create({ name: 'Empty', nodes: [] })}`)
    expect(body).toMatchObject({ name: 'Empty', nodes: [], edges: [] })
  })

  it('lists graphs sorted, both ways, and finds them by name', async () => {
    const [b, a] = [
      await create({ ...circleGraph, name: 'listed b' }),
      await create({ ...circleGraph, name: 'listed a' }),
    ]
    const ids = async (query: string): Promise<string[]> => {
      return (await server.list(`/api/graphs?search=LISTED&${query}`)).map(({ id }) => String(id))
    }
    expect(await ids('sort=name')).toEqual([a, b])
    expect(await ids('sort=name&order=desc')).toEqual([b, a])
    expect(await ids('sort=updated_at&order=asc')).toEqual([b, a])
    expect(await ids('')).toEqual([a, b])
    const body = await server.list('/api/graphs?search=listed%20a')
    expect(body).toEqual([
      { id: a, name: 'listed a', updated_at: expect.any(String), node_count: 2, preview_url: null },
    ])
  })

  it('replaces name, nodes and edges, and keeps the id and what the body does not name', async () => {
    const note = { id: 'note-1', text: 'kept', position: { x: 1, y: 2 } }
    const id = await create({ ...circleGraph, notes: [note] })
    const before = (await server.json(`/api/graphs/${id}`)).body
    const [circle] = circleGraph.nodes
    const changed = { name: 'Renamed', nodes: [circle], id: 'another' }
    const put = await server.json(`/api/graphs/${id}`, { method: 'PUT', body: changed })
    expect(put).toEqual({ status: 200, body: { id, updated_at: expect.any(String) } })
    const after = (await server.json(`/api/graphs/${id}`)).body
    expect(after).toEqual({
      ...before,
      name: 'Renamed',
      nodes: [circle],
      edges: [],
      updated_at: put.body['updated_at'],
    })
  })

  it('takes back what it gave without a change', async () => {
    const id = await create(circleGraph)
    const { body } = await server.json(`/api/graphs/${id}`)
    const put = await server.json(`/api/graphs/${id}`, { method: 'PUT', body })
    expect((await server.json(`/api/graphs/${id}`)).body).toEqual({ ...body, updated_at: put.body['updated_at'] })
  })

  it('deletes a graph', async () => {
    const id = await create(circleGraph)
    const gone = await server.ask(`/api/graphs/${id}`, { method: 'DELETE' })
    expect([gone.status, gone.text]).toEqual([204, ''])
    expect((await server.ask(`/api/graphs/${id}`)).status).toBe(404)
  })

  it.each([
    ['GET', undefined],
    ['PUT', circleGraph],
    ['DELETE', undefined],
  ])('%s of a graph that is not there is told with its id', async (method, body) => {
    const answer = await server.json('/api/graphs/no-such-graph', { method, ...(body === undefined ? {} : { body }) })
    expect(answer.status).toBe(404)
    expect(answer.body).toMatchObject({ error: 'Graph not found', code: 'GRAPH_NOT_FOUND', id: 'no-such-graph' })
  })

  it.each([
    [{ nodes: [] }, 'name'],
    [{ name: 'x'.repeat(101), nodes: [] }, 'name'],
    [{ name: 'a', nodes: {} }, 'nodes'],
    [{ name: 'a', nodes: [], settings: { frame_rate: 'fast' } }, 'settings.frame_rate'],
    [{ ...circleGraph, nodes: [{ ...circleGraph.nodes[0], position: { x: 'left', y: 0 } }] }, 'nodes.0.position.x'],
    [{ ...circleGraph, version: 7, format: 'manim-nodes' }, 'nodes'],
  ])('refuses %j and names the field', async (body, field) => {
    const answer = await server.json('/api/graphs', { method: 'POST', body })
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ code: 'VALIDATION_ERROR', details: { field } })
  })

  it('refuses a sort it does not know', async () => {
    const answer = await server.json('/api/graphs?sort=size')
    expect([answer.status, answer.body['code']]).toEqual([400, 'VALIDATION_ERROR'])
  })

  it('sends the picture of a graph, and 404 where it has none', async () => {
    const id = await create(circleGraph)
    const none = await server.json(`/api/graphs/${id}/thumbnail`)
    expect([none.status, none.body['code']]).toEqual([404, 'NOT_FOUND'])
    await mkdir(server.host.paths.projects, { recursive: true })
    await writeFile(join(server.host.paths.projects, `${id}.png`), 'picture')
    const { status, headers, text } = await server.ask(`/api/graphs/${id}/thumbnail`)
    expect([status, headers['content-type'], text]).toEqual([200, 'image/png', 'picture'])
  })
})
