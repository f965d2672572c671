import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readMedia } from '../../render/media-probe.ts'
import { testPython } from '../../render/testing/python.ts'
import { testToken } from './testing/disk-host.ts'
import { type RunningServer, startServer } from './testing/running-server.ts'

interface Operation {
  summary?: string
  description?: string
  tags?: string[]
  parameters?: { schema: object }[]
  requestBody?: { content: Record<string, { schema: object; example?: unknown }> }
  responses: Record<string, { description: string; content?: Record<string, { schema: { $ref?: string } }> }>
}
interface Description {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, unknown> }
}

let server: RunningServer
let api: Description
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'client '))
  server = await startServer()
  api = (await server.json('/openapi.json')).body as unknown as Description
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const operations = () =>
  Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
  )

describe('the description of the API', () => {
  it('has every route', () => {
    expect(api.openapi).toBe('3.1.0')
    const routes = operations().map(({ name }) => name)
    for (const route of [
      'GET /health',
      'GET /api/',
      'GET /api/graphs',
      'POST /api/graphs',
      'GET /api/graphs/{id}',
      'PUT /api/graphs/{id}',
      'DELETE /api/graphs/{id}',
      'GET /api/graphs/{id}/thumbnail',
      'GET /api/templates',
      'GET /api/templates/{id}',
      'GET /api/nodes/definitions',
      'POST /api/export',
      'GET /api/export/{job_id}',
      'DELETE /api/export/{job_id}',
      'GET /api/exports',
      'GET /exports/{file}',
      'GET /api/video/{id}',
      'POST /api/cleanup',
      'POST /api/compile',
      'GET /api/status/{jobId}',
      'GET /api/jobs',
    ]) {
      expect(routes).toContain(route)
    }
    expect(routes.filter((route) => route.includes('*'))).toEqual([])
  })

  it('says of each what it does, and every way it can fail', () => {
    for (const { name, operation } of operations()) {
      expect([name, operation.summary, operation.description, operation.tags]).toEqual([
        name,
        expect.stringMatching(/\w/),
        expect.stringMatching(/\w/),
        [expect.any(String)],
      ])
      for (const status of ['400', '401', '403', '429', '500']) {
        const { content } = operation.responses[status] ?? {}
        expect([name, status, content?.['application/json']?.schema.$ref]).toEqual([
          name,
          status,
          '#/components/schemas/Error',
        ])
      }
    }
  })

  it('has an example of every body', () => {
    for (const { name, operation } of operations()) {
      if (operation.requestBody === undefined) continue
      expect([name, operation.requestBody.content['application/json']?.example]).toEqual([name, expect.any(Object)])
    }
  })

  it('refers only to components it has, and has none besides', () => {
    const names = [...JSON.stringify(api).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
    expect(new Set(names)).toEqual(new Set(Object.keys(api.components.schemas)))
  })

  it('is a page too', async () => {
    const { status, text } = await server.ask('/docs')
    expect([status, text.includes('swagger')]).toEqual([200, true])
    expect((await server.json('/docs/json')).body).toEqual(api)
  })
})

describe('a client in Python that was written from the description', () => {
  const client = join(import.meta.dirname, 'testing', 'client.py')

  it('asks for nothing that is not in it', async () => {
    const text = await readFile(client, 'utf8')
    const calls = [...text.matchAll(/client\.(?:ask|fetch)\("(\w+)", f?"([^"]+)"/g)]
    expect(calls.length).toBeGreaterThan(4)
    for (const [, method = '', path = ''] of calls) {
      const known = Object.keys(api.paths).filter(
        (one) => one.replaceAll(/\{\w+\}/g, '{}') === path.replaceAll(/\{[^}]+\}/g, '{}'),
      )
      expect([path, known.length]).toEqual([path, 1])
      expect(api.paths[known[0] ?? '']).toHaveProperty(method.toLowerCase())
    }
  })

  it('creates a graph, exports it and downloads the video', async () => {
    const out = join(folder, 'client.mp4')
    const python = await testPython()
    const { stdout } = await execa(python, [client, server.url, testToken, out])
    expect(JSON.parse(stdout)).toMatchObject({ status: 'completed', progress: 100 })
    expect(await readMedia(python, out)).toMatchObject({ kind: 'video', width: 854, height: 480, frame_rate: 30 })
    expect(await server.list('/api/graphs')).toEqual([])
  })
})
