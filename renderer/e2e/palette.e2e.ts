import { expect, test } from './editor.ts'

test('the list of nodes adds by a click and by the keyboard, and finds what it is asked for', async ({ editor }) => {
  await editor.begin()
  const { page } = editor
  const tree = page.getByRole('tree', { name: 'Nodes' })
  await tree.getByRole('treeitem', { name: 'Circle', exact: true }).first().click()
  await expect(editor.node('Circle')).toHaveCount(1)
  await page.getByRole('searchbox', { name: /^Search nodes/ }).fill('fade in')
  await expect(tree.getByRole('treeitem').first()).toContainText('FadeIn')
  await page.keyboard.press('ArrowDown')
  await expect(tree).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(editor.node('FadeIn')).toHaveCount(1)
})

test('all of Manim is one toggle away, and only the rows in view are drawn', async ({ editor }) => {
  await editor.begin()
  const { page } = editor
  await page.getByRole('radio', { name: /^All of Manim/ }).click()
  const tree = page.getByRole('tree', { name: 'Nodes' })
  await tree.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowRight')
  const math = tree.getByRole('treeitem', { name: /^Values \d/ })
  await math.click()
  await expect(math).toHaveAttribute('aria-expanded', 'true')
  expect(await tree.getByRole('treeitem').count()).toBeLessThan(80)
})

test('the command palette adds nodes one after the other, and runs commands', async ({ editor }) => {
  await editor.begin()
  const { page } = editor
  await page.keyboard.press('Control+K')
  const dialog = page.getByRole('dialog', { name: 'Find a node or a command' })
  await dialog.getByRole('combobox').fill('square')
  await expect(dialog.getByRole('option', { selected: true })).toContainText('Square')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeVisible()
  await expect(editor.node('Square')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await editor.runCommand('Light theme')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
})
