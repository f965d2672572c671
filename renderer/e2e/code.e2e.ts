import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './editor.ts'

test('the code follows the graph, lights what is selected, and leads back to the node', async ({ editor }, info) => {
  await editor.begin()
  const { page } = editor
  await editor.addNode('Circle')
  await editor.addNode('Square')
  await page.getByRole('tab', { name: 'Code', exact: true }).click()
  const code = page.getByRole('textbox', { name: 'Python of this graph' })
  await expect(code).toContainText('Circle()')
  await expect(code.locator('.cm-lit').first()).toContainText('Square(')
  await code.getByText('Circle', { exact: true }).first().click()
  await expect(code.locator('.cm-lit').first()).toContainText('Circle(')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as .py' }).click()
  const file = join(info.outputDir, 'scene.py')
  await (await download).saveAs(file)
  expect(await readFile(file, 'utf8')).toContain('from manim import *')
})

test('with an error the last good code stays, and the problem leads to its node', async ({ editor }) => {
  await editor.begin()
  const { page } = editor
  await editor.addNode('Circle')
  await editor.addNode('FadeIn')
  await page.getByRole('tab', { name: 'Code', exact: true }).click()
  await expect(page.getByText(/^Errors stand in the way/)).toBeVisible()
  await page.getByRole('tab', { name: /^Problems/ }).click()
  await editor.node('Circle').click({ position: { x: 60, y: 10 } })
  await page.getByRole('button', { name: /FadeIn.*missing required input/ }).click()
  await expect(editor.region('Inspector')).toContainText('FadeIn')
})
