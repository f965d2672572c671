/** The cookie that a page gets for the token, and how it is read back. */

/**
 * Its name. Browsers share cookies among all ports of a host, so two hosts of one machine would else take each other's.
 *
 * @param port - the host's own
 */
export function cookieName(port: number): string {
  return `manim_nodes_${port}`
}

/** The header `Set-Cookie`: out of reach for scripts, never sent along from other sites, gone with the browser. */
export function setCookie(port: number, token: string): string {
  return `${cookieName(port)}=${encodeURIComponent(token)}; Path=/; HttpOnly; SameSite=Strict`
}

/** The token in a header `Cookie`; undefined where there is none. */
export function readCookie(header: string | undefined, port: number): string | undefined {
  const start = `${cookieName(port)}=`
  const found = header?.split(/;\s*/).find((pair) => pair.startsWith(start))
  if (found === undefined) return undefined
  try {
    return decodeURIComponent(found.slice(start.length))
  } catch {
    return undefined
  }
}
