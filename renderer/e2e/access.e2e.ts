import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './editor.ts'

/** What a screen reader or a weak eye would stumble over badly: nothing. */
async function expectNothingSerious(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id} (${help}): ${html.slice(0, 160)}`))
  expect(grave).toEqual([])
}

for (const theme of ['dark', 'light'] as const) {
  test(`start screen and editor, ${theme}`, async ({ editor }) => {
    await editor.open()
    await editor.runCommand(theme === 'dark' ? 'Dark theme' : 'Light theme')
    await expectNothingSerious(editor.page)
    await editor.newProject()
    await expectNothingSerious(editor.page)
    await editor.addNode('Circle')
    await editor.dropWire({ node: 'Circle' })
    await expectNothingSerious(editor.page)
    await editor.chooseInAddMenu('FadeIn')
    await editor.waitForSaved()
    await expectNothingSerious(editor.page)
    for (const tab of ['Code', 'Problems', 'Queue', 'Log']) {
      await editor.page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click()
      await expectNothingSerious(editor.page)
    }
  })
}

for (const [command, name] of [
  ['Keyboard shortcuts', 'Keyboard shortcuts'],
  ['Check this computer…', 'What this computer has'],
  ['About manim-nodes', 'About manim-nodes'],
  ['New from template…', 'Templates'],
  ['History…', /^History/],
  ['Save as template…', 'Save as template'],
  ['Settings', 'Settings'],
  ['Export', 'Export'],
] as const) {
  test(`the dialog of “${command}”`, async ({ editor }) => {
    await editor.begin()
    await editor.runCommand(command)
    await expect(editor.page.getByRole('dialog', { name })).toBeVisible()
    await expectNothingSerious(editor.page)
    await editor.hand.press('Escape')
    await expect(editor.page.getByRole('dialog', { name })).toBeHidden()
  })
}
