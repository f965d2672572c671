/** The files of the built page behind addresses of the page's scheme. */
import { extname, join } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** What the page may load and do: its own files, and what the engine has. */
export const pagePolicy = [
  "default-src 'self'",
  "img-src 'self' data: blob: media:",
  "media-src 'self' blob: media:",
  "connect-src 'self' media:",
  "font-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A file of the page. */
export interface PageFile {
  path: string
  /** Media type. */
  type: string
}

/**
 * The file behind an address, whether it is there or not.
 *
 * @param folder - of the built page
 * @returns undefined for what leaves the folder, is hidden, or is no kind of file that a page has
 */
export function pageFile(address: string, folder: string): PageFile | undefined {
  const names = partsOf(address)
  if (names === undefined || !names.every(isPlain)) return undefined
  const path = join(folder, ...(names.length === 0 ? ['index.html'] : names))
  const type = types[extname(path).toLowerCase()]
  return type === undefined ? undefined : { path, type }
}

function partsOf(address: string): string[] | undefined {
  try {
    return new URL(address).pathname.split('/').filter(Boolean).map(decodeURIComponent)
  } catch {
    return undefined
  }
}

/** A name that means the same in every file system, and nothing above or hidden. */
function isPlain(name: string): boolean {
  return /^[\w@-][\w@. -]*$/.test(name) && !name.includes('..')
}
