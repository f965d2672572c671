/** What the renders of a process that lives long share: the catalogue, Manim, the typesetter. */
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { RunningTypesetter } from '../equations/service/start-typesetter.ts'
import { loadCatalogue } from '../library/catalogue-file.ts'
import { findManim, type Manim } from './find-manim.ts'
import { openTypesetter, usesLatex, type EquationMode } from './typesetter.ts'

/** Finds and starts each of them once, when it is first needed. */
export class RenderTools {
  readonly #equationCache: string
  #manim: Promise<Manim> | undefined
  #typesetter: Promise<RunningTypesetter | undefined> | undefined

  /** @param equationCache - folder in which equations are kept between renders */
  constructor(equationCache: string) {
    this.#equationCache = equationCache
  }

  catalogue(): Promise<Catalogue> {
    return loadCatalogue()
  }

  /**
   * Manim, looked for once; after a failure, and after `forgetManim`, again.
   *
   * @throws ManimNotFound
   */
  manim(): Promise<Manim> {
    this.#manim ??= findManim().catch((error: unknown) => {
      this.#manim = undefined
      throw error
    })
    return this.#manim
  }

  /** Another Python was chosen or set up. */
  forgetManim(): void {
    this.#manim = undefined
  }

  /** Address of the typesetter for Python; undefined where LaTeX typesets. */
  async equations(mode: EquationMode): Promise<string | undefined> {
    if (await usesLatex(mode)) return undefined
    this.#typesetter ??= openTypesetter('builtin', this.#equationCache).catch((error: unknown) => {
      this.#typesetter = undefined
      throw error
    })
    return (await this.#typesetter)?.address
  }

  async close(): Promise<void> {
    const typesetter = this.#typesetter
    this.#typesetter = undefined
    await (await typesetter?.catch(() => undefined))?.close()
  }
}
