import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { saveGraph } from '../../graph/save.ts'
import type { OpenedGraph } from './graph-store.ts'
import type { ProjectLibrary } from './project-library.ts'
import { circles, LibraryHome } from './testing/library-home.ts'

let home: LibraryHome
let library: ProjectLibrary
let file = ''
let opened: OpenedGraph
beforeEach(async () => {
  home = await LibraryHome.make()
  library = await home.start()
  file = join(home.folder, 'lecture 1.mnodes')
  await writeFile(file, saveGraph(circles(1)))
  opened = await library.open({ file })
})
afterEach(() => home.remove())

/** The app ends without a word, and starts again. */
async function crash(): Promise<void> {
  library = await home.start()
}

/** Autosaves the open file with so many circles. */
function edit(count: number) {
  const { source, fingerprint } = opened
  return library.autosave({ source, document: circles(count), expected: fingerprint })
}

it('edits of a file from elsewhere are kept beside, offered after a crash, and the file is left alone', async () => {
  const before = await readFile(file, 'utf8')
  await edit(2)
  const saved = await edit(3)
  expect(saved).toMatchObject({ source: { file }, fingerprint: opened.fingerprint })
  expect(await readFile(file, 'utf8')).toBe(before)
  expect(await readdir(home.paths.recovery)).toHaveLength(1)
  await crash()
  const { document, recovery } = await library.open({ file })
  expect(document.nodes).toHaveLength(1)
  expect(recovery).toMatchObject({ source: { file }, name: 'Circles', node_count: 3 })
  expect(await library.recoveries()).toEqual([recovery])
  expect((await library.recover(recovery?.id ?? '')).nodes).toHaveLength(3)
  expect(JSON.parse(await readFile(join(home.paths.recovery, `${recovery?.id}.json`), 'utf8'))).toMatchObject({
    source: { file },
    based_on: opened.fingerprint,
  })
})

it('saving, discarding, or undoing all edits ends it', async () => {
  const { source, fingerprint } = opened
  await edit(2)
  const saved = await library.save({ source, document: circles(2), expected: fingerprint })
  expect(await library.recoveries()).toEqual([])
  await library.autosave({ source, document: circles(3), expected: saved.fingerprint })
  const [kept] = await library.recoveries()
  await library.discardRecovery(kept?.id ?? '')
  expect((await library.open(source)).recovery).toBeNull()
  await library.autosave({ source, document: circles(4), expected: saved.fingerprint })
  await library.autosave({ source, document: { ...circles(2), view: { zoom: 2 } }, expected: saved.fingerprint })
  expect(await library.recoveries()).toEqual([])
  await expect(library.recover(kept?.id ?? '')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

it('a recovered graph that is edited on and saved leaves nothing behind', async () => {
  await edit(2)
  await crash()
  opened = await library.open({ file })
  const document = await library.recover(opened.recovery?.id ?? '')
  await edit(3)
  await library.save({ source: opened.source, document, expected: opened.fingerprint })
  expect(await readdir(home.paths.recovery)).toEqual([])
})

it('what is older than the file, or the same, is not offered', async () => {
  await edit(2)
  const later = new Date(Date.now() + 60_000)
  await utimes(file, later, later)
  expect((await library.open({ file })).recovery).toBeNull()
  const earlier = new Date(Date.now() - 60_000)
  await writeFile(file, saveGraph(circles(2)))
  await utimes(file, earlier, earlier)
  expect((await library.open({ file })).recovery).toBeNull()
})

it('looking around in a file from elsewhere keeps nothing', async () => {
  const { source, document, fingerprint } = opened
  await library.autosave({ source, document: { ...document, view: { zoom: 3 } }, expected: fingerprint })
  expect(await library.recoveries()).toEqual([])
})

it('edits are kept even when the file was changed or removed by another program', async () => {
  await writeFile(file, saveGraph(circles(7)))
  await edit(2)
  const again = await library.open({ file })
  expect(again.document.nodes).toHaveLength(7)
  const past = new Date(Date.now() - 60_000)
  await utimes(file, past, past)
  expect((await library.open({ file })).recovery).toMatchObject({ node_count: 2 })
  // Another window that saves its own state does not take them away.
  await library.save({ source: again.source, document: circles(8), expected: again.fingerprint })
  expect(await library.recoveries()).toMatchObject([{ node_count: 2 }])
  // To keep one's own over the other's does.
  await library.save({ source: again.source, document: circles(2) })
  expect(await library.recoveries()).toEqual([])
})

it('a project that another program changed keeps both until someone decides', async () => {
  const project = await library.create({ name: 'Lesson', document: circles(1) })
  const path = home.project(project.document.id)
  await writeFile(path, saveGraph({ ...project.document, name: 'Theirs' }))
  const mine = { ...project.document, nodes: circles(5).nodes }
  const request = { source: project.source, document: mine, expected: project.fingerprint }
  await expect(library.autosave(request)).rejects.toMatchObject({ code: 'CHANGED_ON_DISK' })
  expect((await library.open(project.source)).document.name).toBe('Theirs')
  expect(await library.recoveries()).toMatchObject([{ source: project.source, node_count: 5 }])
})

it('each file has its own', async () => {
  const other = { file: join(home.folder, 'lecture 2.mnodes') }
  await writeFile(other.file, saveGraph(circles(1)))
  await edit(2)
  await library.autosave({ source: other, document: circles(5) })
  const kept = await library.recoveries()
  expect(new Set(kept.map(({ node_count }) => node_count))).toEqual(new Set([2, 5]))
  await writeFile(join(home.paths.recovery, 'damaged.json'), '{"source"')
  expect(await library.recoveries()).toHaveLength(2)
})
