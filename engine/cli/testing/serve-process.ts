import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'

/** `manim-nodes serve` in a process of its own, as a user has it. */
export interface ServeProcess {
  /** `http://127.0.0.1:PORT`. */
  base: string
  token: string
  home: string
  pid: number
  /** Ends it as Ctrl+C does, and removes its home. @returns its exit code */
  close(): Promise<number | undefined>
}

/**
 * Starts it on a free port, in a home of its own unless one is given.
 *
 * @param more - words that follow on the command line: `--page`, another `--port`
 */
export async function startServe(given?: string, more: readonly string[] = []): Promise<ServeProcess> {
  const home = given ?? (await mkdtemp(join(tmpdir(), 'serve ü ')))
  const main = join(import.meta.dirname, '..', 'main.ts')
  const child = execa(process.execPath, [main, 'serve', '--port', '0', '--no-open', '--json', ...more], {
    env: { MANIM_NODES_HOME: home },
    stdin: 'ignore',
    reject: false,
    buffer: false,
  })
  let text = ''
  for await (const chunk of child.stdout) {
    text += String(chunk)
    if (text.includes('}')) break
  }
  const { address } = JSON.parse(text) as { address: string }
  const [base = '', token = ''] = address.split('/#token=')
  return {
    base,
    token,
    home,
    pid: child.pid ?? 0,
    async close() {
      child.kill('SIGTERM')
      const { exitCode } = await child
      if (given === undefined) await rm(home, { recursive: true, force: true })
      return exitCode
    },
  }
}
