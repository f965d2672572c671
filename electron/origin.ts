/** Who the page is: the one address this app shows, and the one it reads pictures and videos from. */

/** The scheme of the page's own files. */
export const pageScheme = 'app'
/** The scheme of what the engine has: pictures, videos, assets. */
export const mediaScheme = 'media'
/** Where the page begins. */
export const pageAddress = `${pageScheme}://editor/index.html`
/** The page's origin as browsers write it. */
export const pageOrigin = `${pageScheme}://editor`
/** What addresses of the engine's files begin with. */
export const mediaOrigin = `${mediaScheme}://engine`

/**
 * Whether an address belongs to our page. Schemes like ours all have the origin `null` in Node, so that it is the scheme
 * and the host that are compared.
 */
export function isOurPage(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && url.protocol === `${pageScheme}:` && url.host === 'editor' && url.username === ''
}

/** The path of an address of the engine's files as it came, still encoded; undefined for any other address. */
export function mediaPath(address: string): string | undefined {
  const url = URL.parse(address)
  return url?.protocol === `${mediaScheme}:` && url.host === 'engine' ? url.pathname : undefined
}

/** Whether an address may be shown in the user's browser, once they agreed: nothing but the open web. */
export function isForBrowser(address: string): boolean {
  const url = URL.parse(address)
  return url?.protocol === 'https:' && url.username === '' && url.password === ''
}
