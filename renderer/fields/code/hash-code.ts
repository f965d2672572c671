/** The SHA-256 of a piece of Python in hex, whatever its line ends: by it the engine knows code that is trusted. */
export async function hashCode(code: string): Promise<string> {
  const bytes = new TextEncoder().encode(code.replaceAll(/\r\n?/g, '\n'))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
