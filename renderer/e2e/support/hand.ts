/** The user's hand: what a person does with mouse and keyboard, and how often. */
import type { Locator, Page } from '@playwright/test'

/** A place in the window, in pixels. */
export interface Spot {
  x: number
  y: number
}

/** Counts what it does: a click, a drag, a word or a number that is typed, a key that is pressed. */
export class Hand {
  /** What was done so far, in words, for the message of a test that counts. */
  readonly done: string[] = []
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async click(target: Locator, options: Parameters<Locator['click']>[0] = {}): Promise<void> {
    this.done.push(`click ${String(target)}`)
    await target.click(options)
  }

  async doubleClick(spot: Spot): Promise<void> {
    this.done.push('double-click')
    await this.#page.mouse.dblclick(spot.x, spot.y)
  }

  /** Types into what has the focus. */
  async type(text: string): Promise<void> {
    this.done.push(`type ${text}`)
    await this.#page.keyboard.type(text)
  }

  /** Presses a key, as Playwright names it: `Enter`, `Control+Z`. */
  async press(key: string): Promise<void> {
    this.done.push(`press ${key}`)
    await this.#page.keyboard.press(key)
  }

  /** Drags with the left button, over a few places on the way as a hand does. */
  async drag(from: Spot, to: Spot): Promise<void> {
    this.done.push('drag')
    const { mouse } = this.#page
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
    await mouse.move(to.x, to.y, { steps: 4 })
    await mouse.up()
  }
}

/** The middle of something on the screen. @throws Error where it is not on the screen */
export async function middleOf(target: Locator): Promise<Spot> {
  const box = await target.boundingBox()
  if (box === null) throw new Error(`${String(target)} is not on the screen.`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
