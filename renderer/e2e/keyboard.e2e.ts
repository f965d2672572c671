import { join } from 'node:path'
import { readMedia } from '../../engine/render/media-probe.ts'
import { testPython } from '../../engine/render/testing/python.ts'
import { expect, test } from './editor.ts'

test('a first video without a mouse', async ({ editor }, info) => {
  const { page, hand } = editor
  await editor.open()
  await hand.press('Alt+N')
  await expect(editor.canvas).toBeVisible()

  await editor.focusCanvas()
  await hand.press('Tab')
  await editor.chooseInAddMenu('Circle')
  await hand.press('Shift+A')
  await editor.chooseInAddMenu('FadeIn')

  // The wire: from Circle's output to the first input that takes it.
  await editor.runCommand('Find in graph')
  await hand.type('Circle')
  await hand.press('Enter')
  await hand.press('Escape')
  await editor.runCommand('Wire from the keyboard')
  await hand.press('Enter')
  await hand.press('Enter')
  await expect(editor.wires).toHaveCount(1)
  await expect(editor.node('FadeIn')).toHaveAccessibleName(/step 1/)

  await editor.runCommand('Play')
  await editor.waitForPicture()

  await hand.press('Control+E')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog).toBeVisible()
  await editor.walkTo(dialog.getByRole('button', { name: 'Add to queue' }))
  await hand.press('Enter')
  await expect(dialog).toBeHidden()
  await editor.runCommand('Show queue')
  const save = editor.newestDownload()
  await expect(save).toBeVisible({ timeout: 120_000 })
  const download = page.waitForEvent('download')
  await editor.walkTo(save)
  await hand.press('Enter')
  const file = join(info.outputDir, 'keyboard.mp4')
  await (await download).saveAs(file)

  expect(hand.done.filter((word) => !/^(?:press|type) /.test(word))).toEqual([])
  expect(await readMedia(await testPython(), file, { all: true })).toMatchObject({ codec: 'h264' })
})
