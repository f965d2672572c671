/** The editor as tests use it: by gestures and by the names that people see or hear. */
import { expect, type Locator, type Page } from '@playwright/test'
import { Faults } from './faults.ts'
import { Hand, middleOf, type Spot } from './hand.ts'
import type { Host } from './host.ts'
import { coloursOf } from './picture.ts'

/** Milliseconds in which a cold Manim has drawn a small scene, on a machine that does something else too. */
const toDraw = 60_000
/** And in which a short video is exported. */
const toExport = 120_000

/** A socket: the node it is on, and its title; without one, the node's first. */
export interface End {
  node: string | Locator
  socket?: string
}

/** See the head of this file. */
export class EditorPage {
  readonly page: Page
  readonly host: Host
  readonly hand: Hand
  readonly faults: Faults

  constructor(page: Page, host: Host) {
    this.page = page
    this.host = host
    this.hand = new Hand(page)
    this.faults = new Faults(page)
  }

  /** Opens the editor as the address that the host printed does, and waits for the start screen. */
  async open(): Promise<void> {
    await this.page.goto(this.host.address)
    await expect(this.page.getByRole('heading', { name: 'Welcome to manim-nodes' })).toBeVisible({ timeout: toDraw })
  }

  /** Makes an empty project by the start screen's button. */
  async newProject(): Promise<void> {
    await this.hand.click(this.page.getByRole('button', { name: 'New project' }).first())
    await expect(this.canvas).toBeVisible()
  }

  /** `open` and `newProject`. */
  async begin(): Promise<void> {
    await this.open()
    await this.newProject()
  }

  /** A region by its name: Nodes, Graph, Preview, Inspector. */
  region(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }

  get canvas(): Locator {
    return this.region('Graph')
  }

  /** What adds nodes, while it is open. */
  get addMenu(): Locator {
    return this.page.getByRole('dialog', { name: 'Add node' })
  }

  /** Nodes by the beginning of their name; screen readers hear the name first, then how the node stands. */
  node(name: string): Locator {
    const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    return this.canvas.getByRole('group', { name: new RegExp(`^${escaped}(?:,|$)`) })
  }

  /** The field of a node's input. */
  field(node: string, title: string): Locator {
    return this.node(node).getByLabel(title, { exact: true })
  }

  /** An input or output of a node. */
  socket({ node, socket = '.*' }: End, side: 'input' | 'output'): Locator {
    const on = typeof node === 'string' ? this.node(node) : node
    return on.getByLabel(new RegExp(`^${socket}, ${side}`, 'i')).first()
  }

  /** Adds a node by a double click and its title. */
  async addNode(title: string, spot?: Spot): Promise<Locator> {
    const before = await this.node(title).count()
    await this.hand.doubleClick(spot ?? (await this.emptySpot()))
    await this.chooseInAddMenu(title)
    await expect(this.node(title)).toHaveCount(before + 1)
    return this.node(title).last()
  }

  /** Types a title into the menu that is open, and takes the row that is called exactly so. */
  async chooseInAddMenu(title: string): Promise<void> {
    await expect(this.addMenu).toBeVisible()
    await this.hand.type(title)
    await expect(this.addMenu.getByRole('option', { name: new RegExp(`^${title}\\b`) }).first()).toHaveAttribute(
      'aria-selected',
      'true',
    )
    await this.hand.press('Enter')
    await expect(this.addMenu).toBeHidden()
  }

  /** Drags a wire from an output to an input. */
  async wire(from: End, to: End): Promise<void> {
    const start = await middleOf(this.socket(from, 'output'))
    await this.hand.drag(start, await middleOf(this.socket(to, 'input')))
  }

  /** Drags a wire from an output to the empty canvas, where the menu then asks what shall take it. */
  async dropWire(from: End, spot?: Spot): Promise<void> {
    const start = await middleOf(this.socket(from, 'output'))
    await this.hand.drag(start, spot ?? (await this.emptySpot()))
    await expect(this.addMenu).toBeVisible()
  }

  /** The wires that are on the screen. */
  get wires(): Locator {
    return this.canvas.getByLabel(/^Wire from /)
  }

  /** A place of the canvas with nothing around it, where a new node has room. */
  async emptySpot(): Promise<Spot> {
    const area = await this.canvas.boundingBox()
    if (area === null) throw new Error('The canvas is not on the screen.')
    const spot = await this.page.evaluate(findEmptySpot, area)
    if (spot === undefined) throw new Error('There is no empty place on the canvas.')
    return spot
  }

  /** The picture of the preview. */
  get picture(): Locator {
    return this.region('Preview').locator('canvas, img').first()
  }

  /** Waits until the preview shows a picture with something in it. */
  async waitForPicture(): Promise<void> {
    await expect(this.picture).toBeVisible({ timeout: toDraw })
    await expect.poll(() => coloursOf(this.picture), { timeout: toDraw }).toBeGreaterThan(1)
  }

  /** Waits until everything is in the file. */
  async waitForSaved(): Promise<void> {
    await expect(this.page.getByText(/^Saved \d/)).toBeVisible()
  }

  /**
   * Exports with the button and the dialog as it comes up, waits for the end, and downloads.
   *
   * @param target - where the file goes
   */
  async exportTo(target: string): Promise<void> {
    await this.hand.click(this.page.getByRole('button', { name: 'Export', exact: true }))
    const dialog = this.page.getByRole('dialog', { name: 'Export' })
    await this.hand.click(dialog.getByRole('button', { name: 'Add to queue' }))
    await this.downloadExport(target)
  }

  /** Waits in the queue for the newest export, and downloads it. */
  async downloadExport(target: string): Promise<void> {
    const queue = this.page.getByRole('tab', { name: /^Queue/ })
    if ((await queue.getAttribute('aria-selected')) !== 'true') await this.hand.click(queue)
    const save = this.newestDownload()
    await expect(save).toBeVisible({ timeout: toExport })
    const download = this.page.waitForEvent('download')
    await this.hand.click(save)
    await (await download).saveAs(target)
  }

  /** What downloads the newest export that is done. */
  newestDownload(): Locator {
    const panel = this.page.getByRole('tabpanel', { name: /^Queue/ })
    return panel
      .getByRole('link', { name: /^Download/ })
      .or(panel.getByRole('button', { name: /^Download/ }))
      .first()
  }

  /** Runs a command by its title, from the list of all commands, without the mouse. */
  async runCommand(title: string): Promise<void> {
    await this.hand.press('Control+K')
    const palette = this.page.getByRole('dialog', { name: 'Find a node or a command' })
    await expect(palette).toBeVisible()
    await this.hand.type(title)
    await expect(palette.getByRole('option', { selected: true })).toHaveAccessibleName(new RegExp(`^${title}`))
    await this.hand.press('Enter')
    await expect(palette).toBeHidden()
  }

  /** Goes round the regions with F6 until the canvas has the focus. */
  async focusCanvas(): Promise<void> {
    for (let round = 0; round < 8; round++) {
      if (await this.canvas.evaluate((element) => element.contains(document.activeElement))) return
      await this.hand.press('F6')
    }
    throw new Error('F6 does not lead to the canvas.')
  }

  /** Goes on with Tab until something has the focus. */
  async walkTo(target: Locator): Promise<void> {
    for (let step = 0; step < 80; step++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await this.hand.press('Tab')
    }
    throw new Error(`Tab does not lead to ${String(target)}.`)
  }
}

/** Runs in the page: the first place of an area with room for a node at its right and below. */
function findEmptySpot(area: { x: number; y: number; width: number; height: number }): Spot | undefined {
  const isPane = (x: number, y: number): boolean =>
    document.elementFromPoint(x, y)?.classList.contains('react-flow__pane') === true
  for (let y = area.y + 60; y < area.y + area.height - 60; y += 30)
    for (let x = area.x + 40; x < area.x + area.width - 40; x += 30) {
      const isFree = [-20, 60, 140, 200].every((dx) => [-30, 20, 80, 140].every((dy) => isPane(x + dx, y + dy)))
      if (isFree) return { x, y }
    }
  return undefined
}
