import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { createGuard } from './guard.ts'

const guard = createGuard({ token: 'secret', port: () => 8000, allowedOrigins: ['http://localhost:5173'] })
const own = 'http://127.0.0.1:8000'
const cookie = 'other=1; manim_nodes_8000=secret'

/** A request of a program that knows the token, with these changes; an undefined header is not sent. */
function verdict(headers: Record<string, string | undefined>, method = 'GET', url = '/api/graphs'): string {
  const all = { host: '127.0.0.1:8000', authorization: 'Bearer secret', ...headers }
  const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
  const answer = guard({ headers: given, method, url } as unknown as IncomingMessage)
  return answer.ok ? 'ok' : `${answer.status} ${answer.code}`
}

const withCookie = (headers: Record<string, string | undefined>, method = 'GET', url = '/api/graphs') =>
  verdict({ authorization: undefined, cookie, ...headers }, method, url)

describe('the guard', () => {
  it.each(['127.0.0.1:8000', 'localhost:8000', 'LOCALHOST:8000', '[::1]:8000'])('takes the host %s', (host) =>
    expect(verdict({ host })).toBe('ok'),
  )

  it.each([
    'evil.example:8000',
    '127.0.0.1',
    '127.0.0.1:8001',
    '127.0.0.1:8000.evil.example',
    '0.0.0.0:8000',
    '',
    undefined,
  ])('refuses the host %s, token or not', (host) => {
    expect(verdict({ host })).toBe('403 ACCESS_DENIED')
    expect(verdict({ host, authorization: undefined }, 'GET', '/health')).toBe('403 ACCESS_DENIED')
  })

  it.each(['http://evil.example', 'http://127.0.0.1:8001', 'https://127.0.0.1:8000', 'http://localhost:8000', 'null'])(
    'refuses a page of %s',
    (origin) => expect(verdict({ origin })).toBe('403 ACCESS_DENIED'),
  )

  it('takes its own page, and one it was told of', () => {
    expect(verdict({ origin: own })).toBe('ok')
    expect(verdict({ origin: 'http://localhost:5173' })).toBe('ok')
  })

  it.each([undefined, 'Bearer', 'Bearer ', 'Bearer wrong', 'Basic secret', 'secret', 'Bearer secretsecret'])(
    'refuses the authorization %s',
    (authorization) => expect(verdict({ authorization })).toBe('401 UNAUTHORIZED'),
  )

  it('does not fall back to a cookie where a wrong token is given', () => {
    expect(verdict({ authorization: 'Bearer wrong', cookie })).toBe('401 UNAUTHORIZED')
  })

  it('takes the cookie of its own port alone', () => {
    expect(withCookie({})).toBe('ok')
    expect(withCookie({ cookie: 'manim_nodes_8001=secret' })).toBe('401 UNAUTHORIZED')
    expect(withCookie({ cookie: 'manim_nodes_8000=wrong' })).toBe('401 UNAUTHORIZED')
    expect(withCookie({ cookie: 'manim_nodes_8000=%ff' })).toBe('401 UNAUTHORIZED')
  })

  it('lets nothing be changed by the cookie unless the browser says that it was the own page', () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      expect(withCookie({}, method)).toBe('403 ACCESS_DENIED')
      expect(withCookie({ 'sec-fetch-site': 'none' }, method)).toBe('403 ACCESS_DENIED')
      expect(withCookie({ 'sec-fetch-site': 'same-site' }, method)).toBe('403 ACCESS_DENIED')
      expect(withCookie({ 'sec-fetch-site': 'same-origin' }, method)).toBe('ok')
      expect(withCookie({ origin: own }, method)).toBe('ok')
    }
  })

  it('lets no page of another port read by the cookie', () => {
    expect(withCookie({ 'sec-fetch-site': 'same-site' })).toBe('403 ACCESS_DENIED')
    expect(withCookie({ 'sec-fetch-site': 'cross-site' })).toBe('403 ACCESS_DENIED')
    expect(withCookie({ 'sec-fetch-site': 'none' })).toBe('ok')
  })

  it('opens a WebSocket by the cookie only to its own page', () => {
    expect(withCookie({ upgrade: 'websocket' }, 'GET', '/ws')).toBe('403 ACCESS_DENIED')
    expect(withCookie({ upgrade: 'websocket', origin: own }, 'GET', '/ws')).toBe('ok')
    expect(verdict({ upgrade: 'websocket' }, 'GET', '/ws')).toBe('ok')
    expect(verdict({ upgrade: 'websocket', authorization: undefined }, 'GET', '/ws')).toBe('401 UNAUTHORIZED')
  })

  it.each([
    ['GET', '/health'],
    ['GET', '/api/'],
    ['GET', '/'],
    ['HEAD', '/index.html'],
    ['GET', '/favicon.svg'],
    ['GET', '/assets/index-Bq3xKf1z.js'],
    ['GET', '/assets/inter-latin-400.woff2?v=1'],
    ['POST', '/session'],
  ])('%s %s needs no token', (method, url) => expect(verdict({ authorization: undefined }, method, url)).toBe('ok'))

  it.each([
    ['GET', '/api/graphs'],
    ['POST', '/health'],
    ['POST', '/api/'],
    ['GET', '/docs'],
    ['GET', '/openapi.json'],
    ['GET', `/assets/${'0a'.repeat(32)}.png`],
    ['GET', `/assets/${'0A'.repeat(32)}.svg`],
    ['GET', '/assets/..%2fapi%2fgraphs.js'],
    ['GET', '/assets/../api/graphs'],
    ['GET', '//health'],
    ['GET', '/health#/../api/graphs'],
    ['GET', '/exports/a.png'],
    ['GET', '/templates/a.png'],
    ['GET', 'http://127.0.0.1:8000/health'],
    ['GET', '/%61pi/graphs'],
    ['GET', '/session'],
  ])('%s %s needs the token', (method, url) =>
    expect(verdict({ authorization: undefined }, method, url)).toBe('401 UNAUTHORIZED'),
  )
})
