import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../../resources/python/', import.meta.url))
/** The Python the tests run; no Manim is needed here. */
export const pythonProgram = process.env['MANIM_NODES_PYTHON'] ?? 'python3'

/** A Python that answers each line of JSON with one. */
export class PythonProcess {
  readonly #child: ChildProcess
  readonly #waiting: { resolve: (answer: unknown) => void; reject: (error: Error) => void }[] = []
  #errors = ''

  /** @param args - what to run: a module with `-m` or a program with `-c` */
  constructor(args: readonly string[]) {
    const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PYTHONIOENCODING: 'utf-8' }
    this.#child = spawn(pythonProgram, args, { cwd: folder, env, stdio: ['pipe', 'pipe', 'pipe'] })
    this.#child.stderr?.on('data', (data: Buffer) => (this.#errors += String(data)))
    this.#child.once('close', () => this.#fail())
    this.#child.once('error', () => this.#fail())
    if (this.#child.stdout) {
      createInterface(this.#child.stdout).on('line', (line) => this.#waiting.shift()?.resolve(JSON.parse(line)))
    }
  }

  #fail(): void {
    for (const { reject } of this.#waiting.splice(0))
      reject(new Error(`${pythonProgram} ended: ${this.#errors.slice(-2000)}`))
  }

  /** Sends one line and waits for its answer. */
  ask(line: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
      this.#child.stdin?.write(`${JSON.stringify(line)}\n`)
    })
  }

  /** Ends the process. */
  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('close', resolve))
    this.#child.stdin?.end()
    await ended
  }
}
