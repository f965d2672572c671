/**
 * The addresses that need no token: how the host is, the exchange of the token for the cookie, and the files of the
 * editor's page, which hold nothing of the user's. Whatever is not listed here needs the token, and so does every
 * address that is written in an unusual way.
 */
const readable = [
  /^\/health$/,
  /^\/api\/?$/,
  /^\/(?:index\.html)?$/,
  /^\/[\w-][\w.-]*\.(?:js|css|svg|png|ico|woff2?|webmanifest)$/,
  /^\/assets\/[\w-][\w.-]*\.(?:js|mjs|css|svg|png|jpg|gif|webp|wasm|ttf|woff2?)$/,
]

/** The library's own assets, which lie at `/assets/` too: `<sha256>.<ending>`. */
const libraryAsset = /^\/assets\/[0-9a-f]{64}\./i

/**
 * Whether a request needs no token.
 *
 * @param method - in capitals
 * @param path - as it came, without the query and without being decoded
 */
export function isFree(method: string, path: string): boolean {
  if (method === 'POST') return path === '/session'
  if (method !== 'GET' && method !== 'HEAD') return false
  return !libraryAsset.test(path) && readable.some((pattern) => pattern.test(path))
}
