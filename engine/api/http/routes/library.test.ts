import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toDefinition } from '../../../catalogue/public-definition.ts'
import { loadCatalogue } from '../../../library/catalogue-file.ts'
import { type RunningServer, startServer } from '../testing/running-server.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

describe('templates, definitions, files and cleanup', () => {
  it('lists templates, each with a picture that is there', async () => {
    const body = await server.list('/api/templates')
    expect(body.length).toBeGreaterThan(3)
    for (const entry of body) {
      expect(Object.keys(entry)).toEqual(['id', 'name', 'category', 'description', 'thumbnail_url'])
      expect((await server.ask(String(entry['thumbnail_url']))).headers['content-type']).toBe('image/png')
    }
  })

  it('gives a template that can be posted as a graph', async () => {
    const { body } = await server.json('/api/templates/neural-network')
    expect(body).toMatchObject({ id: 'neural-network', name: expect.any(String), instructions: expect.any(String) })
    const { name, nodes, edges, settings, frames, notes, subgraphs } = body
    const posted = { name, nodes, edges, settings, frames, notes, subgraphs }
    expect((await server.ask('/api/graphs', { method: 'POST', body: posted })).status).toBe(201)
    const none = await server.json('/api/templates/nowhere')
    expect(none).toMatchObject({ status: 404, body: { code: 'NOT_FOUND', id: 'nowhere' } })
  })

  it('gives every definition, zipped if wanted, and 304 to whom has them', async () => {
    const { kinds } = await loadCatalogue()
    const plain = await server.ask('/api/nodes/definitions')
    expect(plain.status).toBe(200)
    expect(JSON.parse(plain.text)).toEqual(JSON.parse(JSON.stringify([...kinds.values()].map(toDefinition))))
    const zipped = await server.ask('/api/nodes/definitions', { headers: { 'accept-encoding': 'br, gzip' } })
    expect(zipped.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(zipped.bytes).equals(plain.bytes)).toBe(true)
    const refused = await server.ask('/api/nodes/definitions', { headers: { 'accept-encoding': 'gzip;q=0' } })
    expect(refused.headers['content-encoding']).toBeUndefined()
    const known = await server.ask('/api/nodes/definitions', {
      headers: { 'if-none-match': String(plain.headers.etag) },
    })
    expect([known.status, known.bytes.length]).toEqual([304, 0])
  })

  it('serves a drawing without letting it run scripts', async () => {
    const name = `${'0f'.repeat(32)}.svg`
    await mkdir(server.host.paths.assets, { recursive: true })
    await writeFile(join(server.host.paths.assets, name), '<svg xmlns="http://www.w3.org/2000/svg"/>')
    const { status, headers } = await server.ask(`/assets/${name}`)
    expect([status, headers['content-type']]).toEqual([200, 'image/svg+xml'])
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).toContain('sandbox')
    expect(headers['cache-control']).toContain('immutable')
  })

  it.each([
    '/exports/../settings.json',
    '/exports/%2e%2e%2fsettings.json',
    '/tmp/preview/a/..%2f..%2fb.png',
    '/exports/a.sh',
  ])('%s is denied', async (path) => {
    const { status, body } = await server.json(path)
    expect([status, body['code'], body['error']]).toEqual([403, 'ACCESS_DENIED', 'Access denied'])
  })

  it('cleans up and says what went', async () => {
    const { previews } = server.host.paths
    await mkdir(previews, { recursive: true })
    await writeFile(join(previews, 'old.png'), '12345')
    const { status, body } = await server.json('/api/cleanup', { method: 'POST' })
    expect(status).toBe(200)
    expect(body).toEqual({ removed: [{ kind: 'preview', path: join(previews, 'old.png'), bytes: 5 }], freed_bytes: 5 })
  })
})
