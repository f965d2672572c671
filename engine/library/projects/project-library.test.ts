import { access, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveGraph } from '../../graph/save.ts'
import { shippedPicture } from './testing/picture.ts'
import type { ProjectLibrary } from './project-library.ts'
import { circles, LibraryHome } from './testing/library-home.ts'

let home: LibraryHome
let library: ProjectLibrary
beforeEach(async () => {
  home = await LibraryHome.make()
  library = await home.start()
})
afterEach(() => home.remove())

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Makes a project and gives its id and what is open. */
async function project(name = 'Lesson', nodes = 1) {
  const opened = await library.create({ name, document: circles(nodes) })
  return { id: opened.document.id, ...opened }
}

describe('making and opening', () => {
  it('a new project has an id, times and the settings of a new graph', async () => {
    home.time = new Date('2026-11-21T08:00:00Z')
    const { document, source, notices, recovery } = await library.create({ name: '  Pythagoras ' })
    expect(document.id).toMatch(uuid)
    expect(source).toEqual({ project: document.id })
    expect(document).toMatchObject({ name: 'Pythagoras', nodes: [], created_at: '2026-11-21T08:00:00.000Z' })
    expect({ notices, recovery }).toEqual({ notices: [], recovery: null })
    expect(await readFile(home.project(document.id), 'utf8')).toBe(saveGraph(document))
  })

  it('a project that begins as a template is none, and has an id of its own', async () => {
    const template = { category: 'Math', description: 'd', instructions: 'i', tags: [] }
    const { document } = await library.create({ name: 'Mine', document: { ...circles(3), template } })
    expect(document.template).toBeUndefined()
    expect(document).toMatchObject({ name: 'Mine', nodes: circles(3).nodes })
    expect(document.id).not.toBe('circles')
  })

  it.each([
    '🎬 "Film" \'eins\'',
    'two\nlines',
    '../../etc/passwd',
    'C:\\x',
    '\u0000',
    'x'.repeat(100),
    '😀'.repeat(50),
  ])('a name may have anything in it: %j', async (name) => {
    const { id } = await project(name)
    expect((await library.open({ project: id })).document.name).toBe(name)
    const { projects } = await library.list({ sort: 'name' })
    expect(projects.map((each) => each.name)).toEqual([name])
    expect(await readdir(home.paths.projects)).toEqual([`${id}.json`])
  })

  it.each(['', '   ', 'x'.repeat(101)])('a name has 1 to 100 characters: %j', async (name) => {
    const wrong = { code: 'VALIDATION_ERROR', details: { field: 'name' } }
    await expect(library.create({ name })).rejects.toMatchObject(wrong)
    const { id } = await project()
    await expect(library.rename(id, name)).rejects.toMatchObject(wrong)
    await expect(library.duplicate(id, name)).rejects.toMatchObject(wrong)
  })

  it('what is not there is named', async () => {
    const missing = { code: 'GRAPH_NOT_FOUND', id: 'nobody', message: 'There is no project with the id nobody.' }
    await expect(library.open({ project: 'nobody' })).rejects.toMatchObject(missing)
    await expect(library.rename('nobody', 'Name')).rejects.toMatchObject(missing)
    await expect(library.duplicate('nobody')).rejects.toMatchObject(missing)
    await expect(library.delete('nobody')).rejects.toMatchObject(missing)
    await expect(library.keep('nobody', '')).rejects.toMatchObject(missing)
    await expect(library.setThumbnail('nobody', await shippedPicture())).rejects.toMatchObject(missing)
    const file = join(home.folder, 'none.json')
    await expect(library.open({ file })).rejects.toMatchObject({ code: 'GRAPH_NOT_FOUND', id: file })
    expect(await readdir(home.paths.projects)).toEqual([])
  })

  it.each(['../secret', 'a/b', 'a\\b', '', '.', 'x'.repeat(65), 'ä', 'a\0'])('%j is no id', async (id) => {
    const denied = { code: 'ACCESS_DENIED' }
    await expect(library.open({ project: id })).rejects.toMatchObject(denied)
    await expect(library.save({ source: { project: id }, document: circles(1) })).rejects.toMatchObject(denied)
    await expect(library.thumbnailFile(id)).rejects.toMatchObject(denied)
    await expect(library.recover(id)).rejects.toMatchObject(denied)
    await expect(library.discardRecovery(id)).rejects.toMatchObject(denied)
    const { id: real } = await project()
    await expect(library.restore(real, id)).rejects.toMatchObject(denied)
    await expect(library.snapshotThumbnailFile(real, id)).rejects.toMatchObject(denied)
  })

  it('files from elsewhere are named by a whole path that ends as graphs do', async () => {
    for (const file of ['a.json', './a.json', '/etc/passwd', '/a/b.py', '/a/b.json\0.py', '/a/.json/..']) {
      await expect(library.open({ file })).rejects.toMatchObject({ code: 'ACCESS_DENIED' })
      const write = library.saveAs({ document: circles(1), target: { file }, replace: true })
      await expect(write).rejects.toMatchObject({ code: 'ACCESS_DENIED' })
    }
    for (const name of ['a.json', 'b.mnodes', 'C.JSON']) {
      const file = join(home.folder, name)
      await writeFile(file, saveGraph(circles(2)))
      expect((await library.open({ file })).source).toEqual({ file })
    }
  })

  it('a file inside the library is its project, and a copied one has the id of its name', async () => {
    const { id } = await project()
    const inside = await library.open({ file: join(home.paths.projects, '..', 'projects', `${id}.json`) })
    expect(inside.source).toEqual({ project: id })
    await writeFile(home.project('by-hand'), saveGraph(inside.document))
    const copy = await library.open({ project: 'by-hand' })
    expect(copy.document.id).toBe('by-hand')
    expect(copy.notices).toEqual([`Its file says it is ${id}; it has the id of its file's name from now on.`])
  })

  it('what is no graph is said in the words of loading', async () => {
    const file = join(home.folder, 'list.json')
    await writeFile(file, '[1, 2]')
    const message = `${file}: This file is not a graph: it holds a list of 2.`
    await expect(library.open({ file })).rejects.toMatchObject({ code: 'VALIDATION_ERROR', message })
  })
})

describe('copying, renaming, deleting', () => {
  it('a copy has its own id and picture, and is called a copy', async () => {
    const { id, document } = await project('Lesson')
    await library.setThumbnail(id, await shippedPicture())
    const copy = await library.duplicate(id)
    expect(copy).toMatchObject({
      name: 'Lesson (copy)',
      node_count: 1,
      preview_url: `/api/graphs/${copy.id}/thumbnail`,
    })
    expect((await library.duplicate(copy.id)).name).toBe('Lesson (copy 2)')
    expect((await library.duplicate(id, 'Lesson')).name).toBe('Lesson')
    const opened = await library.open({ project: copy.id })
    expect(opened.document.nodes).toEqual(document.nodes)
    const both = await Promise.all([library.duplicate(id), library.duplicate(id)])
    expect(both.map(({ name }) => name)).toEqual(['Lesson (copy 3)', 'Lesson (copy 4)'])
  })

  it('a long name makes room for the word, between characters as people see them', async () => {
    const { id } = await project('👩‍🏫'.repeat(20))
    const { name } = await library.duplicate(id)
    expect(name).toBe(`${'👩‍🏫'.repeat(18)} (copy)`)
    expect(name.length).toBeLessThanOrEqual(100)
  })

  it('renaming changes the name, the time and nothing else', async () => {
    const { id, document, source } = await project('Old')
    home.time = new Date('2030-01-01T00:00:00Z')
    expect(await library.rename(id, ' New ')).toMatchObject({ id, name: 'New', updated_at: home.time.toISOString() })
    const renamed = { ...document, name: 'New', updated_at: home.time.toISOString() }
    expect((await library.open(source)).document).toEqual(renamed)
  })

  it('deleting leaves nothing of a project, and everything of the others', async () => {
    const [one, two] = [await project('One'), await project('Two')]
    for (const { id } of [one, two]) {
      await library.setThumbnail(id, await shippedPicture())
      await library.keep(id, 'good')
    }
    await writeFile(home.project(one.id), saveGraph(circles(4)))
    const edited = { source: one.source, document: circles(9), expected: one.fingerprint }
    await expect(library.autosave(edited)).rejects.toThrow('Nothing was written')
    expect(await library.recoveries()).toHaveLength(1)
    await library.delete(one.id)
    expect((await readdir(home.paths.projects)).toSorted()).toEqual([`${two.id}.json`, `${two.id}.png`].toSorted())
    expect(await readdir(home.paths.history)).toEqual([two.id])
    expect(await library.recoveries()).toEqual([])
    expect(await library.history(two.id)).toHaveLength(1)
  })

  it('a deletion that was cut short is finished, or taken back where the project is still there', async () => {
    const { id } = await project()
    await library.keep(id, 'good')
    await library.close()
    const history = home.paths.history
    await mkdir(join(history, '.deleted-gone'))
    await writeFile(join(history, '.deleted-gone', 'x.json'), '{}')
    await rename(join(history, id), join(history, `.deleted-${id}`))
    library = await home.start()
    expect(await readdir(history)).toEqual([id])
    expect(await library.history(id)).toMatchObject([{ name: 'good' }])
  })
})

describe('thumbnails', () => {
  it('are PNG or JPEG by what is in them, one a project', async () => {
    const { id } = await project()
    expect(await library.thumbnailFile(id)).toBeUndefined()
    const png = await shippedPicture()
    await library.setThumbnail(id, png)
    expect(await library.thumbnailFile(id)).toBe(home.project(id, 'png'))
    const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), png])
    await library.setThumbnail(id, jpeg)
    expect(await readFile((await library.thumbnailFile(id)) ?? '')).toEqual(jpeg)
    await expect(access(home.project(id, 'png'))).rejects.toThrow('ENOENT')
    const { projects } = await library.list({ sort: 'name' })
    expect(projects[0]?.preview_url).toBe(`/api/graphs/${id}/thumbnail`)
  })

  it('anything else is refused', async () => {
    const { id } = await project()
    const wrong = { code: 'VALIDATION_ERROR' }
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
    for (const bytes of [svg, new Uint8Array(), Buffer.alloc(5 * 1024 * 1024, 0xff)]) {
      await expect(library.setThumbnail(id, bytes)).rejects.toMatchObject(wrong)
    }
    expect(await library.thumbnailFile(id)).toBeUndefined()
  })
})
