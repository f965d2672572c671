import { join } from 'node:path'
import { readMedia } from '../../engine/render/media-probe.ts'
import { testPython } from '../../engine/render/testing/python.ts'
import { expect, test } from './editor.ts'

/** As many actions as a first video may take. */
const most = 12

test('a first video takes at most twelve actions, with the mouse and the words that are typed', async ({
  editor,
}, info) => {
  await editor.open()
  await editor.newProject()
  await editor.addNode('Circle')
  await editor.waitForPicture()
  await editor.dropWire({ node: 'Circle' })
  await editor.chooseInAddMenu('FadeIn')
  await expect(editor.wires).toHaveCount(1)
  // It begins in the dark and fades in while it plays.
  await editor.hand.click(editor.region('Preview').getByRole('button', { name: 'Play' }))
  await editor.waitForPicture()
  const file = join(info.outputDir, 'first.mp4')
  await editor.exportTo(file)
  const { done } = editor.hand
  expect(done.length, done.join('\n')).toBeLessThanOrEqual(most)
  const facts = await readMedia(await testPython(), file, { all: true })
  expect(facts).toMatchObject({ codec: 'h264' })
  expect(facts.decoded).toBeGreaterThan(10)
})
