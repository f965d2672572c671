/** What the user has seen and trusts: `trust.json`, by content, apart from the graphs themselves. */
import { createHash } from 'node:crypto'
import { chmod, mkdir, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { writeAtomic } from './write-atomic.ts'

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/)
const fileSchema = z.object({ version: z.literal(1), trusted: z.array(hashSchema) })

/** The hash by which code is known: sha256, the same for every kind of line end. */
export function hashOf(code: string): string {
  return createHash('sha256').update(code.replaceAll(/\r\n?/g, '\n')).digest('hex')
}

/** The hashes of trusted code. */
export class TrustStore {
  readonly #file: string
  #trusted: ReadonlySet<string> = new Set()
  #writing: Promise<void> = Promise.resolve()

  /** @param file - `paths.trustFile` */
  constructor(file: string) {
    this.#file = file
  }

  /**
   * Reads the file. Where there is none, or none that can be read, nothing is trusted.
   *
   * @returns what had to be told about the file: one that is not valid is set aside under another name
   */
  async load(): Promise<string | undefined> {
    let text: string
    try {
      text = await readFile(this.#file, 'utf8')
    } catch (error) {
      this.#trusted = new Set()
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      return `What you trusted, in ${this.#file}, could not be read: ${(error as Error).message}.`
    }
    const read = readTrust(text)
    this.#trusted = new Set(read)
    if (read !== undefined) return undefined
    const aside = `${this.#file}.broken-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`
    await rename(this.#file, aside).catch(() => undefined)
    return `What you trusted, in ${this.#file}, is not valid: it was set aside, and nothing is trusted.`
  }

  isTrusted(hash: string): boolean {
    return this.#trusted.has(hash)
  }

  /**
   * Trusts code from now on, and after a restart. Another process that trusts something meanwhile loses nothing.
   *
   * @param hashes - as `hashOf` gives them
   * @throws the file system's error; then it is trusted in this process alone
   */
  async grant(hashes: readonly string[]): Promise<void> {
    const fresh = hashSchema
      .array()
      .parse(hashes)
      .filter((hash) => !this.#trusted.has(hash))
    if (fresh.length === 0) return
    this.#trusted = new Set([...this.#trusted, ...fresh])
    const written = this.#writing.then(() => this.#write())
    this.#writing = written.catch(() => undefined)
    await written
  }

  async #write(): Promise<void> {
    const others = readTrust(await readFile(this.#file, 'utf8').catch(() => '')) ?? []
    this.#trusted = new Set([...others, ...this.#trusted])
    await mkdir(dirname(this.#file), { recursive: true })
    await writeAtomic(this.#file, `${JSON.stringify({ version: 1, trusted: [...this.#trusted].toSorted() })}\n`)
    await chmod(this.#file, 0o600)
  }
}

function readTrust(text: string): string[] | undefined {
  try {
    return fileSchema.parse(JSON.parse(text)).trusted
  } catch {
    return undefined
  }
}
