/** The host that serves all tests of a run: the real engine with the real Manim, in a home of its own. */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServe, type ServeProcess } from '../../../engine/cli/testing/serve-process.ts'

/** The built page; `E2E_PAGE` names another. */
const page = process.env['E2E_PAGE'] ?? join(import.meta.dirname, '..', '..', '..', 'dist', 'renderer')

/** A host that can be ended and started again as a user might, on the same port and with the same files. */
export class Host {
  readonly home: string
  #process: ServeProcess

  private constructor(home: string, started: ServeProcess) {
    this.home = home
    this.#process = started
  }

  /** @throws Error where the page was not built */
  static async start(): Promise<Host> {
    if (!existsSync(join(page, 'index.html'))) {
      throw new Error(`There is no page in ${page}: npm start builds it, or E2E_PAGE names another.`)
    }
    const home = await mkdtemp(join(tmpdir(), 'e2e ü '))
    return new Host(home, await startServe(home, ['--page', page]))
  }

  /** What a browser is sent to. */
  get address(): string {
    return `${this.#process.base}/#token=${this.#process.token}`
  }

  get base(): string {
    return this.#process.base
  }

  /** Ends the process at once, as a crash does. */
  async kill(): Promise<void> {
    process.kill(this.#process.pid, 'SIGKILL')
    await this.#process.close()
  }

  /** Starts it on the port it had. */
  async startAgain(): Promise<void> {
    const { port } = new URL(this.#process.base)
    this.#process = await startServe(this.home, ['--page', page, '--port', port])
  }

  async close(): Promise<void> {
    await this.#process.close()
    await rm(this.home, { recursive: true, force: true })
  }
}
