import { expect, test } from './editor.ts'

test('a reload in the middle of edits loses nothing older than two seconds', async ({ editor }) => {
  await editor.begin()
  await editor.addNode('Circle')
  const radius = editor.field('Circle', 'Radius')
  await radius.click()
  await radius.fill('2.5')
  await editor.hand.press('Enter')
  await editor.waitForSaved()
  await editor.page.reload()
  await expect(editor.node('Circle')).toBeVisible()
  await expect(editor.field('Circle', 'Radius')).toHaveValue('2.5')
})

test('a reload right after an edit keeps that too', async ({ editor }) => {
  await editor.begin()
  await editor.addNode('Square')
  // The page saves when it is told to go, and says so where that is not done yet.
  editor.page.on('dialog', (dialog) => void dialog.accept())
  await editor.page.reload()
  await expect(editor.node('Square')).toBeVisible()
})

test('a host that crashes and comes back: it is said, and no edit is lost', async ({ editor, host, context }) => {
  editor.faults.expect(/WebSocket|Failed to (?:load resource|fetch)|ERR_CONNECTION|401|403/)
  await editor.begin()
  await editor.addNode('Circle')
  await editor.waitForSaved()

  await host.kill()
  await expect(editor.page.getByText('Connection lost. Retrying...')).toBeVisible({ timeout: 30_000 })
  await editor.addNode('Square')
  await expect(editor.node('Square')).toBeVisible()

  await host.startAgain()
  // The new host has a new key: the page says to open its address in this browser, and goes on by itself then.
  await expect(editor.page.getByText(/was started anew/)).toBeVisible({ timeout: 60_000 })
  const other = await context.newPage()
  await other.goto(host.address)
  await expect(other.getByRole('heading', { name: 'Welcome to manim-nodes' })).toBeVisible()
  await other.close()

  await expect(editor.page.getByText(/was started anew|Connection lost/)).toBeHidden({ timeout: 60_000 })
  await editor.waitForSaved()
  await editor.page.reload()
  await expect(editor.node('Circle')).toBeVisible()
  await expect(editor.node('Square')).toBeVisible()
})
