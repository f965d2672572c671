/** What is done with hands on the canvas. */
import type { Locator } from '@playwright/test'
import { expect, test } from './editor.ts'
import { middleOf } from './support/hand.ts'

const mod = 'ControlOrMeta'

/** A picture of 2 × 2 pixels. */
const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg=='

test('a wire dropped on the canvas lists what takes it, and wires what is chosen in one step', async ({ editor }) => {
  await editor.begin()
  await editor.addNode('Circle')
  await editor.dropWire({ node: 'Circle', socket: 'circle' })
  await expect(editor.addMenu.getByRole('button', { name: /takes Circle/ })).toBeVisible()
  await editor.chooseInAddMenu('Create')
  await expect(editor.wires).toHaveCount(1)
  await editor.hand.press(`${mod}+Z`)
  await expect(editor.node('Create')).toHaveCount(0)
  await expect(editor.node('Circle')).toHaveCount(1)
})

test('an impossible wire is refused and the reason said', async ({ editor }) => {
  await editor.begin()
  await editor.addNode('Circle')
  await editor.addNode('Play')
  const from = await middleOf(editor.socket({ node: 'Circle', socket: 'circle' }, 'output'))
  const to = await middleOf(editor.socket({ node: 'Play' }, 'input'))
  await editor.page.mouse.move(from.x, from.y)
  await editor.page.mouse.down()
  await editor.page.mouse.move(to.x - 30, to.y, { steps: 5 })
  await editor.page.mouse.move(to.x, to.y, { steps: 5 })
  await expect(editor.page.getByText('Cannot connect Circle to Animation', { exact: false })).toBeVisible()
  await editor.page.mouse.up()
  await expect(editor.wires).toHaveCount(0)
})

test('a wire that is dragged off its input is gone, and undo brings it back', async ({ editor }) => {
  await editor.begin()
  await editor.addNode('Circle')
  await editor.addNode('Create')
  await editor.wire({ node: 'Circle', socket: 'circle' }, { node: 'Create', socket: 'mobject' })
  await expect(editor.wires).toHaveCount(1)
  const end = await middleOf(editor.socket({ node: 'Create', socket: 'mobject' }, 'input'))
  await editor.hand.drag(end, await editor.emptySpot())
  await expect(editor.wires).toHaveCount(0)
  await editor.hand.press(`${mod}+Z`)
  await expect(editor.wires).toHaveCount(1)
})

test('nodes are copied as text and pasted with their wires', async ({ editor }) => {
  await editor.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await editor.begin()
  await editor.addNode('Circle')
  await editor.addNode('Create')
  await editor.wire({ node: 'Circle', socket: 'circle' }, { node: 'Create', socket: 'mobject' })
  await editor.hand.press(`${mod}+A`)
  await editor.hand.press(`${mod}+C`)
  await editor.hand.press(`${mod}+V`)
  await expect(editor.node('Circle')).toHaveCount(2)
  const copied = await editor.page.evaluate(() => navigator.clipboard.readText())
  expect(JSON.parse(copied)).toMatchObject({ format: 'manim-nodes-selection' })
  await editor.hand.press('Delete')
  await expect(editor.node('Circle')).toHaveCount(1)
})

test('a picture dropped on the canvas becomes a node that uses it', async ({ editor }) => {
  await editor.begin()
  await drop(editor.page.getByLabel('Node graph'), 'dots.png', picture)
  await expect(editor.node('ImageMobject')).toHaveCount(1)
})

test('a file that cannot be used is refused in words', async ({ editor }) => {
  await editor.begin()
  await drop(editor.page.getByLabel('Node graph'), 'table.xlsx', picture)
  await expect(editor.page.getByText('table.xlsx cannot be used here', { exact: false })).toBeVisible()
})

/** Drops a file in the middle of something. */
async function drop(on: Locator, name: string, base64: string): Promise<void> {
  const at = await middleOf(on)
  await on.evaluate(
    (element, { name: called, base64: data, at: { x, y } }) => {
      const transfer = new DataTransfer()
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
      transfer.items.add(new File([bytes], called))
      const init = { bubbles: true, cancelable: true, dataTransfer: transfer, clientX: x, clientY: y }
      for (const type of ['dragenter', 'dragover', 'drop']) element.dispatchEvent(new DragEvent(type, init))
    },
    { name, base64, at },
  )
}
