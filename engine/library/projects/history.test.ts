import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { OpenedGraph } from './graph-store.ts'
import type { ProjectLibrary } from './project-library.ts'
import { circles, LibraryHome } from './testing/library-home.ts'
import { shippedPicture } from './testing/picture.ts'

let home: LibraryHome
let library: ProjectLibrary
let opened: OpenedGraph
let id = ''
const start = Date.parse('2026-11-21T08:00:00Z')
beforeEach(async () => {
  home = await LibraryHome.make()
  home.time = new Date(start)
  library = await home.start()
  opened = await library.create({ name: 'Lesson', document: circles(1) })
  ;({ id } = opened.document)
})
afterEach(() => home.remove())

/** Saves so many circles at so many minutes after the start. */
async function edit(minutes: number, count: number): Promise<void> {
  home.time = new Date(start + minutes * 60_000)
  await library.autosave({ source: opened.source, document: { ...opened.document, nodes: circles(count).nodes } })
}

async function counts(): Promise<number[]> {
  return (await library.history(id)).map(({ node_count }) => node_count)
}

it('a named state is kept with its time and picture, and given back', async () => {
  await library.setThumbnail(id, await shippedPicture())
  const kept = await library.keep(id, ' Before the "proof" 🎬 ')
  expect(kept).toMatchObject({
    name: 'Before the "proof" 🎬',
    created_at: '2026-11-21T08:00:00.000Z',
    node_count: 1,
    preview_url: `/api/graphs/${id}/snapshots/${kept.id}/thumbnail`,
  })
  expect(await library.history(id)).toEqual([kept])
  const picture = await library.snapshotThumbnailFile(id, kept.id)
  expect(await readFile(picture ?? '')).toEqual(await shippedPicture())
  await edit(1, 5)
  expect(await library.restore(id, kept.id)).toEqual(opened.document)
  // What was there before comes back too, and the project itself is as it was.
  expect(await counts()).toEqual([5, 1])
  expect((await library.open(opened.source)).document.nodes).toHaveLength(5)
})

it('while someone edits, a state is kept every ten minutes', async () => {
  for (let minute = 0; minute <= 25; minute++) await edit(minute, minute + 2)
  expect(await counts()).toEqual([21, 11, 1])
  expect((await library.history(id)).every(({ name }) => name === '')).toBe(true)
})

it('a new start goes on where the last one was', async () => {
  await edit(1, 2)
  expect(await counts()).toEqual([1])
  await library.close()
  library = await home.start()
  await edit(5, 3)
  expect(await counts()).toEqual([1])
  await edit(12, 4)
  expect(await counts()).toEqual([3, 1])
})

it('nothing is kept of an empty graph, of a new view, or twice of the same', async () => {
  const { source, document } = await library.create({ name: 'Empty' })
  await library.save({ source, document: { ...document, nodes: circles(1).nodes } })
  expect(await library.history(document.id)).toEqual([])
  await library.autosave({ source: opened.source, document: { ...opened.document, view: { zoom: 2 } } })
  expect(await counts()).toEqual([])
  await library.keep(id, 'good')
  await edit(60, 2)
  expect(await counts()).toEqual([1])
})

it('old ones are thinned out, with their pictures, and named ones stay', async () => {
  await library.setThumbnail(id, await shippedPicture())
  const named = await library.keep(id, 'stays')
  for (let day = 0; day <= 40; day += 4) await edit(day * 1440 + 20, day + 2)
  const kept = await library.history(id)
  expect(kept.at(-1)?.id).toBe(named.id)
  expect(kept.map(({ node_count }) => node_count)).toEqual([38, 34, 30, 26, 22, 18, 14, 10, 1])
  const files = await readdir(join(home.paths.history, id))
  expect(files.filter((name) => name.endsWith('.png'))).toHaveLength(kept.length)
})

it('works for a project whose file is gone, and names what is not there', async () => {
  const kept = await library.keep(id, 'good')
  await rm(home.project(id))
  expect(await library.restore(id, kept.id)).toEqual(opened.document)
  await expect(library.restore(id, 'nothing')).rejects.toMatchObject({ code: 'NOT_FOUND', id: 'nothing' })
  await writeFile(join(home.paths.history, id, 'broken.json'), '{"name":')
  expect(await library.history(id)).toEqual([kept])
})

it('a picture whose snapshot was never written is cleared away at the next start', async () => {
  const kept = await library.keep(id, 'good')
  const folder = join(home.paths.history, id)
  await writeFile(join(folder, '20261121T000000000Z-12345678.png'), await shippedPicture())
  await writeFile(join(folder, '.x.json.99999999-0.tmp'), 'draft')
  await library.close()
  library = await home.start()
  // The other draft may be that of another machine.
  expect(await readdir(folder)).toEqual(['.x.json.99999999-0.tmp', `${kept.id}.json`])
})
