import { execFile } from 'node:child_process'
import { readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { saveGraph } from '../../graph/save.ts'
import type { DiskChange } from './disk-watch.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { OpenedGraph } from './graph-store.ts'
import type { ProjectLibrary } from './project-library.ts'
import { circles, LibraryHome, until } from './testing/library-home.ts'

const run = promisify(execFile)
let home: LibraryHome
let library: ProjectLibrary
let opened: OpenedGraph
let path = ''
let told: DiskChange[] = []
beforeEach(async () => {
  home = await LibraryHome.make()
  library = await home.start()
  told = []
  library.onChangedOnDisk((change) => told.push(change))
  opened = await library.create({ name: 'Lesson', document: circles(1) })
  path = home.project(opened.document.id)
  await library.watch(opened.source)
  await quiet()
})
afterEach(() => home.remove())

/** Another program does something. */
async function elsewhere(body: string, ...given: string[]): Promise<void> {
  await run(process.execPath, ['--eval', body, path, ...given])
}

/** Long enough for any news there may be; that of a removal takes a second. */
function quiet(milliseconds = 500): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

async function news(count: number): Promise<DiskChange[]> {
  await until(`${count} changes, not ${told.length}`, () => told.length >= count)
  return told
}

const theirs = saveGraph({ ...circles(3), name: 'Theirs' })

it('a file that another program rewrites is told of, with its new fingerprint', async () => {
  await elsewhere('fs.writeFileSync(process.argv[1], process.argv[2])', theirs)
  const fingerprint = fingerprintOf(theirs)
  expect(await news(1)).toEqual([{ source: opened.source, change: 'changed', fingerprint }])
  expect((await library.open(opened.source)).fingerprint).toBe(fingerprint)
  await quiet()
  expect(told).toHaveLength(1)
})

it('so is one that is replaced by renaming, again and again', async () => {
  const body =
    'fs.writeFileSync(process.argv[1] + "~", process.argv[2]); fs.renameSync(process.argv[1] + "~", process.argv[1])'
  for (let round = 1; round <= 3; round++) {
    const text = saveGraph(circles(round + 3))
    await elsewhere(body, text)
    expect((await news(round)).at(-1)).toMatchObject({ change: 'changed', fingerprint: fingerprintOf(text) })
  }
  await quiet()
  expect(told).toHaveLength(3)
})

it('one that is moved away and written anew was not removed', async () => {
  const body = `fs.renameSync(process.argv[1], process.argv[1] + '~')
    setTimeout(() => fs.writeFileSync(process.argv[1], process.argv[2]), 400)`
  await elsewhere(body, theirs)
  await news(1)
  await quiet(1500)
  expect(told).toMatchObject([{ change: 'changed' }])
})

it('one that is removed is told of once, and so is its return', async () => {
  await elsewhere('fs.unlinkSync(process.argv[1])')
  expect(await news(1)).toEqual([{ source: opened.source, change: 'removed', fingerprint: null }])
  await quiet(1500)
  expect(told).toHaveLength(1)
  await elsewhere('fs.writeFileSync(process.argv[1], process.argv[2])', theirs)
  expect((await news(2)).at(-1)).toMatchObject({ change: 'changed', fingerprint: fingerprintOf(theirs) })
})

it('a touch, the same bytes again, and what this program saves are no news', async () => {
  await utimes(path, new Date(), new Date(Date.now() + 5000))
  await elsewhere('fs.writeFileSync(process.argv[1], process.argv[2])', await readFile(path, 'utf8'))
  let { fingerprint } = opened
  for (let count = 2; count < 8; count++) {
    const document = { ...opened.document, nodes: circles(count).nodes }
    ;({ fingerprint } = await library.autosave({ source: opened.source, document, expected: fingerprint }))
  }
  await library.keep(opened.document.id, 'good')
  await library.setThumbnail(opened.document.id, new Uint8Array([0xff, 0xd8, 0xff]))
  await quiet()
  expect(told).toEqual([])
})

it('a rename or removal in the list is news to who has it open', async () => {
  await library.rename(opened.document.id, 'Other')
  expect(await news(1)).toMatchObject([{ source: opened.source, change: 'changed' }])
  await library.delete(opened.document.id)
  expect(await news(2)).toMatchObject([{}, { change: 'removed' }])
  await quiet()
  expect(told).toHaveLength(2)
})

it('a change between opening and watching is told of', async () => {
  const other = await library.create({ name: 'Other', document: circles(2) })
  await writeFile(home.project(other.document.id), theirs)
  await library.watch(other.source)
  expect(await news(1)).toMatchObject([{ source: other.source, change: 'changed' }])
})

it('files from elsewhere are watched too, as long as one has them open', async () => {
  const source = { file: join(home.folder, 'a "b" ü.mnodes') }
  await writeFile(source.file, saveGraph(circles(1)))
  await library.open(source)
  await library.watch(source)
  await library.watch(source)
  library.unwatch(source)
  await quiet()
  await writeFile(source.file, theirs)
  expect(await news(1)).toMatchObject([{ source }])
  library.unwatch(source)
  await rm(source.file)
  await quiet(1500)
  expect(told).toHaveLength(1)
})
