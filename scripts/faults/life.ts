/** A process that is started to be killed. */
import { execa } from 'execa'

/** One life of a script. */
export interface Life {
  pid: number
  /** The lines it has printed so far, whole ones only. */
  lines: readonly string[]
  /** Ends it as a power cut would; resolves when it is gone. */
  kill(): Promise<void>
  /** Whether it has ended. */
  readonly over: boolean
  /** Resolves with its exit code when it ends by itself, and with what it said on stderr. */
  ended: Promise<{ code: number | undefined; complaints: string }>
}

/** Starts a TypeScript file with this Node. */
export function startLife(file: string, words: readonly string[], env: Readonly<Record<string, string>> = {}): Life {
  const child = execa(process.execPath, [file, ...words], {
    env,
    reject: false,
    stdin: 'ignore',
    stdout: 'pipe',
    stderr: 'pipe',
  })
  const lines: string[] = []
  let rest = ''
  child.stdout.on('data', (data: Buffer) => {
    const parts = (rest + data.toString()).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
  })
  let over = false
  const ended = child.then(({ exitCode, stderr }) => {
    over = true
    return { code: exitCode, complaints: stderr }
  })
  return {
    pid: child.pid ?? 0,
    lines,
    ended,
    get over() {
      return over
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
