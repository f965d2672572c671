import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testToken } from './testing/disk-host.ts'
import { type RunningServer, startServer } from './testing/running-server.ts'

let server: RunningServer
let staticFolder: string
beforeAll(async () => {
  staticFolder = await mkdtemp(join(tmpdir(), 'static '))
  await mkdir(join(staticFolder, 'assets'))
  await writeFile(join(staticFolder, 'index.html'), '<title>editor</title>')
  await writeFile(join(staticFolder, 'assets', 'index-Bq3xKf1z.js'), 'start()')
  server = await startServer({ staticFolder })
})
afterAll(async () => {
  await server.close()
  await rm(staticFolder, { recursive: true })
})

const stranger = { authorization: '' }

describe('the server', () => {
  it.each(['/health', '/api/'])('%s answers without a token', async (path) => {
    const { status, body } = await server.json(path, { headers: stranger })
    expect(status).toBe(200)
    expect(body).toEqual({ status: 'ok', version: '0.0.1', disk_free_gb: expect.any(Number), queue_length: 0 })
    expect(body['disk_free_gb']).toBeGreaterThan(0)
  })

  it('answers nothing else without the token, and hints at it', async () => {
    for (const path of ['/api/graphs', '/docs', '/openapi.json', '/nowhere', '/api/cleanup']) {
      const { status, headers, text } = await server.ask(path, { headers: stranger })
      expect([status, headers['www-authenticate']]).toEqual([401, 'Bearer'])
      expect(JSON.parse(text)).toMatchObject({ code: 'UNAUTHORIZED', details: {}, request_id: headers['x-request-id'] })
    }
  })

  it('refuses other hosts and pages of other origins', async () => {
    for (const headers of [{ host: 'evil.example' }, { origin: 'http://evil.example' }]) {
      const { status, headers: got, text } = await server.ask('/health', { headers: { ...stranger, ...headers } })
      expect([status, JSON.parse(text).code]).toEqual([403, 'ACCESS_DENIED'])
      expect(got['access-control-allow-origin']).toBeUndefined()
    }
  })

  it('exchanges the token for a cookie that pages of the host can use', async () => {
    const wrong = await server.ask('/session', { method: 'POST', headers: stranger, body: { token: 'wrong' } })
    expect([wrong.status, wrong.headers['set-cookie']]).toEqual([401, undefined])
    const right = await server.ask('/session', { method: 'POST', headers: stranger, body: { token: testToken } })
    expect(right.status).toBe(204)
    const [set = ''] = right.headers['set-cookie'] ?? []
    expect(set).toContain('HttpOnly')
    expect(set).toContain('SameSite=Strict')
    const cookie = set.split(';')[0] ?? ''
    expect((await server.ask('/api/graphs', { headers: { ...stranger, cookie } })).status).toBe(200)
    const write = { method: 'POST', body: { name: 'By the page', nodes: [] } }
    expect((await server.ask('/api/graphs', { ...write, headers: { ...stranger, cookie } })).status).toBe(403)
    const origin = server.url
    expect((await server.ask('/api/graphs', { ...write, headers: { ...stranger, cookie, origin } })).status).toBe(201)
  })

  it('serves the page of the editor, with a policy that keeps others out', async () => {
    const { status, headers, text } = await server.ask('/', { headers: stranger })
    expect([status, text]).toEqual([200, '<title>editor</title>'])
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
    expect((await server.ask('/assets/index-Bq3xKf1z.js', { headers: stranger })).text).toBe('start()')
    expect((await server.ask('/assets/none.js', { headers: stranger })).status).toBe(404)
  })

  it('repeats the number of a request, and gives one to those without or with a strange one', async () => {
    const own = await server.ask('/nowhere', { headers: { 'x-request-id': 'my-1.2' } })
    expect([own.status, own.headers['x-request-id'], JSON.parse(own.text).request_id]).toEqual([
      404,
      'my-1.2',
      'my-1.2',
    ])
    const strange = await server.ask('/health', { headers: { 'x-request-id': 'a b"<script>' } })
    expect(strange.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })

  it.each([
    ['not JSON', '{"name":', {}],
    ['nested without end', `{"name":"a","nodes":[{"x":${'['.repeat(200_000)}${']'.repeat(200_000)}}]}`, {}],
    ['with __proto__', '{"name":"a","nodes":[],"__proto__":{"x":1}}', {}],
    ['a list', '[]', {}],
    ['empty', '', {}],
    ['no JSON by its type', 'name=a', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['over 10 MB', JSON.stringify({ name: 'a', nodes: [], text: 'x'.repeat(10 * 1024 * 1024) }), {}],
  ])('a body that is %s is a VALIDATION_ERROR', async (_what, body, headers) => {
    const { status, text } = await server.ask('/api/graphs', { method: 'POST', body, headers })
    expect(status).toBe(400)
    expect(JSON.parse(text)).toMatchObject({ code: 'VALIDATION_ERROR', request_id: expect.any(String) })
    expect((await server.ask('/health')).status).toBe(200)
  })

  it('takes a body of nearly 10 MB', async () => {
    const nodes = [{ id: 'n', type: 'code.python', type_version: 1, order: 1, position: { x: 0, y: 0 } }]
    const body = { name: 'Large', nodes: [{ ...nodes[0], params: { code: `# ${'x'.repeat(9_900_000)}` } }] }
    expect((await server.ask('/api/graphs', { method: 'POST', body })).status).toBe(201)
  })

  it.each(['/%ff', '/api/graphs/%ff', '/api/graphs/a%2fb', '/api/graphs/..'])(
    '%s is answered in the one shape',
    async (path) => {
      const { status, body } = await server.json(path)
      expect([400, 403, 404]).toContain(status)
      expect(body).toMatchObject({ error: expect.any(String), code: expect.any(String), details: expect.any(Object) })
      expect(body['request_id']).toEqual(expect.any(String))
    },
  )
})

describe('what is no HTTP', () => {
  it.each(['hello\r\n\r\n', `GET / HTTP/1.1\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`])(
    'is answered in the one shape too',
    async (text) => {
      const socket = connect(server.port, '127.0.0.1')
      socket.end(text)
      const parts: Buffer[] = []
      for await (const part of socket) parts.push(Buffer.from(part as Uint8Array))
      const [head = '', body = ''] = Buffer.concat(parts).toString().split('\r\n\r\n')
      expect(head).toContain(' 400 ')
      expect(JSON.parse(body)).toMatchObject({ code: 'VALIDATION_ERROR', details: {}, request_id: expect.any(String) })
    },
  )
})

describe('a failure of the inside', () => {
  it('is logged with its stack and number, and says nothing of itself', async () => {
    const { engine } = server.host.options
    const handlers = {
      ...engine.handlers,
      'documents.list': () => Promise.reject(new Error('/home/someone/secret is broken')),
    }
    const failing = await startServer({ engine: { handlers } })
    try {
      const { status, headers, text } = await failing.ask('/api/graphs')
      expect(status).toBe(500)
      expect(JSON.parse(text)).toMatchObject({ code: 'INTERNAL_ERROR', request_id: headers['x-request-id'] })
      expect(text).not.toContain('secret')
      const [logged] = failing.errors
      expect(logged?.details['request_id']).toBe(headers['x-request-id'])
      expect(String(logged?.details['err'] instanceof Error && logged.details['err'].stack)).toContain('secret')
    } finally {
      await failing.close()
    }
  })
})

describe('the limit of requests', () => {
  it('answers RATE_LIMITED to more than 600 compilations a minute, and still tells how it is', async () => {
    const limited = await startServer()
    try {
      const statuses: number[] = []
      for (let count = 0; count < 601; count++) {
        statuses.push((await limited.ask('/api/compile', { method: 'POST', body: {} })).status)
      }
      expect(new Set(statuses.slice(0, 600))).toEqual(new Set([400]))
      expect(statuses.at(-1)).toBe(429)
      const { body } = await limited.json('/api/compile', { method: 'POST', body: {} })
      expect(body).toMatchObject({ code: 'RATE_LIMITED', details: { limit: 600, retry_after: expect.any(Number) } })
      expect((await limited.ask('/health')).status).toBe(200)
    } finally {
      await limited.close()
    }
  })
})
