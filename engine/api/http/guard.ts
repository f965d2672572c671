/** Who may talk to the host: only programs of this user that know the token, and only the host's own page in a browser. */
import type { IncomingMessage } from 'node:http'
import { isFree } from './free-addresses.ts'
import { sameSecret } from './same-secret.ts'
import { readCookie } from './session-cookie.ts'

/** Whether a request may go on; if not, what to answer. */
export type GuardVerdict =
  | { ok: true }
  | { ok: false; status: number; code: 'UNAUTHORIZED' | 'ACCESS_DENIED'; message: string }

/** Looks at a request before anything else does; for upgrades to a WebSocket as well. */
export type Guard = (request: IncomingMessage) => GuardVerdict

/** What the guard must know. */
export interface GuardOptions {
  /** The secret of this run. */
  token: string
  /** The port the host listens on; asked for with each request, since it is known only once it listens. */
  port: () => number
  /** Origins of pages besides the host's own, such as a development server that passes requests on. */
  allowedOrigins?: readonly string[]
}

/**
 * The guard of a host.
 *
 * It refuses names other than this machine's (a page elsewhere may have its name point here), pages of other origins,
 * and whoever does not know the token. The cookie alone is not enough for a request that changes something: pages
 * served from another port of this machine count as the same site, so the browser must say that it was our own page.
 */
export function createGuard({ token, port, allowedOrigins = [] }: GuardOptions): Guard {
  return (request) => {
    const { headers, method = 'GET', url = '/' } = request
    const host = headers.host?.toLowerCase() ?? ''
    if (!ownHosts(port()).includes(host)) {
      return denied(`This host answers only as 127.0.0.1 or localhost, port ${port()}.`)
    }
    const { origin } = headers
    if (origin !== undefined && origin !== `http://${host}` && !allowedOrigins.includes(origin)) {
      return denied('Pages of other origins may not talk to this host.')
    }
    if (isFree(method, url.split('?', 1)[0] ?? '')) return { ok: true }
    const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
    if (bearer !== undefined) return sameSecret(bearer, token) ? { ok: true } : unauthorized()
    const cookie = readCookie(headers.cookie, port())
    if (cookie === undefined || !sameSecret(cookie, token)) return unauthorized()
    return isFromOwnPage(request, !isReading(request))
      ? { ok: true }
      : denied('Only the page of this host may do that.')
  }
}

function ownHosts(port: number): string[] {
  const names = ['127.0.0.1', 'localhost', '[::1]']
  return [...names.map((name) => `${name}:${port}`), ...(port === 80 ? names : [])]
}

function isReading({ method, headers }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && headers.upgrade === undefined
}

/** What the browser says about who asks; an `Origin` that got this far is a good one. */
function isFromOwnPage({ headers }: IncomingMessage, mustBeSaid: boolean): boolean {
  const site = headers['sec-fetch-site']
  if (headers.origin !== undefined || site === 'same-origin') return true
  // "none": the user typed the address.
  return !mustBeSaid && (site === undefined || site === 'none')
}

function denied(message: string): GuardVerdict {
  return { ok: false, status: 403, code: 'ACCESS_DENIED', message }
}

function unauthorized(): GuardVerdict {
  const message = 'This host needs its token: send it as "Authorization: Bearer …", or open the address it printed.'
  return { ok: false, status: 401, code: 'UNAUTHORIZED', message }
}
