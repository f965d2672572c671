/** The address that the host prints ends in `#token=…`; the page exchanges it for a cookie no script can read. */

/** What became of the token in the address. */
export type Admission = 'admitted' | 'refused'

/** Exchanges the token, if the address has one, and takes it out of the address. */
export async function exchangeToken(): Promise<Admission> {
  const token = new URLSearchParams(location.hash.slice(1)).get('token')
  if (token === null) return (await isKnown()) ? 'admitted' : 'refused'
  history.replaceState(null, '', location.pathname + location.search)
  const headers = { 'content-type': 'application/json' }
  const reply = await fetch('/session', { method: 'POST', headers, body: JSON.stringify({ token }) })
  return reply.ok ? 'admitted' : 'refused'
}

/** Whether the cookie of an earlier visit still holds. */
async function isKnown(): Promise<boolean> {
  return (await fetch('/api/templates')).ok
}
