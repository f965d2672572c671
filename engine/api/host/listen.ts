import type { AddressInfo } from 'node:net'
import type { App } from '../http/server-options.ts'

/** How many ports after the wanted one are tried. */
const attempts = 50

/**
 * Listens on this machine alone: on the wanted port, else on the next free one; 0 takes any.
 *
 * @returns the port
 */
export async function listenLocally(app: App, wanted: number): Promise<number> {
  for (let port = wanted; ; port++) {
    try {
      await app.listen({ host: '127.0.0.1', port })
      return (app.server.address() as AddressInfo).port
    } catch (error) {
      const isTaken = ['EADDRINUSE', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')
      if (!isTaken || wanted === 0 || port >= wanted + attempts || port >= 65_535) throw error
    }
  }
}
