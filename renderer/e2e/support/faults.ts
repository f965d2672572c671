/** What went wrong inside the page although nobody saw it: errors on its console, and errors that nothing caught. */
import type { Page } from '@playwright/test'

/** See the head of this file. */
export class Faults {
  readonly #seen: string[] = []
  readonly #expected: RegExp[] = []

  constructor(page: Page) {
    page.on('pageerror', (error) => this.#seen.push(error.stack ?? error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') this.#seen.push(`${message.text()} (${message.location().url})`)
    })
  }

  /** Says that a test makes such errors on purpose. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern)
  }

  /** Those that no test expects. */
  get unexpected(): string[] {
    return this.#seen.filter((text) => !this.#expected.some((pattern) => pattern.test(text)))
  }
}
