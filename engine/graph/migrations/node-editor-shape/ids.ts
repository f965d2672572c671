import type { Json } from '../../json.ts'

/** Old ids (any text or number) and the legal, unique ids that stand for them today. */
export class Ids {
  readonly #taken = new Set<string>()
  readonly #reserved: ReadonlySet<string>
  readonly #byOld = new Map<string, string>()
  readonly #prefix: string
  #next = 1

  /**
   * @param prefix - of ids made here: `node` gives `node-1`
   * @param olds - every old id there is, so that no id made here takes the place of one still to come
   */
  constructor(prefix: string, olds: readonly (Json | undefined)[]) {
    this.#prefix = prefix
    this.#reserved = new Set(olds.map(legalId))
  }

  /**
   * Takes an old id over. Of two records with one id the first keeps it, and wires mean the first.
   *
   * @returns the id today; equal to the old one where that is legal and free
   */
  adopt(old: Json | undefined): string {
    const legal = legalId(old)
    const id = legal === '' || this.#taken.has(legal) ? this.make() : legal
    this.#taken.add(id)
    const text = idText(old)
    if (text !== '' && !this.#byOld.has(text)) this.#byOld.set(text, id)
    return id
  }

  /** A new id with the lowest free number. */
  make(): string {
    let id: string
    do id = `${this.#prefix}-${this.#next++}`
    while (this.#taken.has(id) || this.#reserved.has(id))
    this.#taken.add(id)
    return id
  }

  /** Today's id of a record by its old one; for a record that is not there an id that no other has. */
  find(old: Json | undefined): string {
    const known = this.#byOld.get(idText(old))
    if (known !== undefined) return known
    const legal = legalId(old)
    const id = legal === '' || this.#taken.has(legal) ? this.make() : legal
    this.#byOld.set(idText(old), id)
    return id
  }
}

/** Whether a value can name a record at all. */
export function isOldId(value: Json | undefined): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

function idText(old: Json | undefined): string {
  return isOldId(old) ? String(old) : ''
}

function legalId(old: Json | undefined): string {
  return idText(old)
    .replace(/[^a-zA-Z0-9_-]+/g, '-')
    .slice(0, 64)
}
