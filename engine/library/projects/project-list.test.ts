import { mkdir, readdir, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveGraph } from '../../graph/save.ts'
import type { ProjectLibrary } from './project-library.ts'
import { circles, LibraryHome, until } from './testing/library-home.ts'

let home: LibraryHome
let library: ProjectLibrary
beforeEach(async () => {
  home = await LibraryHome.make()
  library = await home.start()
})
afterEach(() => home.remove())

const longAgo = new Date('2026-01-01T00:00:00Z')

/** Puts a file where projects are, as another program would. */
async function put(name: string, text: string | Uint8Array, time = longAgo): Promise<void> {
  const path = join(home.paths.projects, name)
  await writeFile(path, text)
  await utimes(path, time, time)
}

function graphText(name: string, updated = '2026-11-20T10:00:00Z', nodes = 1): string {
  return saveGraph({ ...circles(nodes), name, updated_at: updated })
}

async function names(options: Parameters<ProjectLibrary['list']>[0]): Promise<string[]> {
  return (await library.list(options)).projects.map(({ name }) => name)
}

describe('the order', () => {
  beforeEach(async () => {
    await put('a.json', graphText('lesson 10', '2026-11-20T10:00:00Z'))
    await put('b.json', graphText('Lesson 2', '2026-11-20T10:00:00.500Z'))
    await put('c.json', graphText('äpfel 🎬', '2026-11-19T10:00:00Z'))
    await put('d.json', graphText('Zebra\n"x"', '2026-11-21T10:00:00Z'))
  })

  it('is newest first unless said otherwise, to the millisecond', async () => {
    const newest = ['Zebra\n"x"', 'Lesson 2', 'lesson 10', 'äpfel 🎬']
    expect(await names({ sort: 'updated_at' })).toEqual(newest)
    expect(await names({ sort: 'updated_at', order: 'asc' })).toEqual(newest.toReversed())
  })

  it('is that of people for names: numbers count, capitals do not', async () => {
    const sorted = ['äpfel 🎬', 'Lesson 2', 'lesson 10', 'Zebra\n"x"']
    expect(await names({ sort: 'name' })).toEqual(sorted)
    expect(await names({ sort: 'name', order: 'desc' })).toEqual(sorted.toReversed())
  })

  it('search finds what is in a name, in any case', async () => {
    expect(await names({ sort: 'name', search: ' LESSON ' })).toEqual(['Lesson 2', 'lesson 10'])
    expect(await names({ sort: 'name', search: 'ÄPFEL 🎬' })).toEqual(['äpfel 🎬'])
    expect(await names({ sort: 'name', search: '"X"' })).toEqual(['Zebra\n"x"'])
    expect(await names({ sort: 'name', search: '.*' })).toEqual([])
  })
})

describe('damaged files', () => {
  it('are set aside whole and listed with what is wrong, now and after the next start', async () => {
    await put('good.json', graphText('Good'))
    await put('cut.json', graphText('Cut').slice(0, 300))
    await put('empty.json', '')
    await put('picture.json', new Uint8Array([0x89, 0x50, 0xff, 0xfe]))
    await put('list.json', '[1]')
    const check = async (): Promise<void> => {
      const { projects, damaged } = await library.list({ sort: 'name' })
      expect(projects.map(({ id }) => id)).toEqual(['good'])
      expect(damaged.map(({ id }) => id).toSorted()).toEqual(['cut', 'empty', 'list', 'picture'])
      for (const { id, error, set_aside } of damaged) {
        expect(set_aside).toContain(home.project(id) + '.broken-')
        expect(error).toMatch(/(damaged|empty|holds a list|holds no text)/)
      }
      const cut = damaged.find(({ id }) => id === 'cut')
      expect(await readFile(cut?.set_aside ?? '', 'utf8')).toBe(graphText('Cut').slice(0, 300))
    }
    await check()
    await check()
    await library.close()
    library = await home.start()
    await check()
  })

  it('a file that was written just now may be half written: it is told of and left alone', async () => {
    await put('half.json', graphText('Half').slice(0, 300), new Date())
    expect((await library.list({ sort: 'name' })).damaged).toMatchObject([{ id: 'half', set_aside: null }])
    await put('half.json', graphText('Whole'), new Date())
    expect(await names({ sort: 'name' })).toEqual(['Whole'])
    expect((await library.list({ sort: 'name' })).damaged).toEqual([])
  })

  it('what is wrong deep inside is found when it is opened, and set aside then', async () => {
    const text = graphText('Deep').replace('"x": 0', '"x": "left"')
    await put('deep.json', text)
    expect(await names({ sort: 'name' })).toEqual(['Deep'])
    const opened = library.open({ project: 'deep' })
    await expect(opened).rejects.toThrow(/in node "node-1", position\.x, expected .* It was set aside as /)
    await expect(opened).rejects.toMatchObject({ code: 'VALIDATION_ERROR' })
    const { projects, damaged } = await library.list({ sort: 'name' })
    expect(projects).toEqual([])
    expect(await readFile(damaged[0]?.set_aside ?? '', 'utf8')).toBe(text)
  })

  it('one of a newer version is listed as far as it can be read, and stays where it is', async () => {
    await put('newer.json', JSON.stringify({ format: 'manim-nodes', version: 7, name: 'From 2030', nodes: [1, 2] }))
    await put('odd.json', JSON.stringify({ format: 'manim-nodes', version: 7, name: ['no', 'text'] }))
    const { projects, damaged } = await library.list({ sort: 'name' })
    expect(projects.map(({ name, node_count }) => [name, node_count])).toEqual([
      ['From 2030', 2],
      ['odd', 0],
    ])
    expect(damaged).toEqual([])
    await expect(library.open({ project: 'newer' })).rejects.toThrow('newer version of manim-nodes')
    expect((await readdir(home.paths.projects)).toSorted()).toEqual(['newer.json', 'odd.json'])
  })

  it('an old one is listed, whatever it leaves out', async () => {
    await put('old.json', '{"nodes": [], "name": "First editor"}')
    const { projects } = await library.list({ sort: 'name' })
    expect(projects).toMatchObject([{ id: 'old', name: 'First editor', updated_at: longAgo.toISOString() }])
  })

  it('what cannot be read, or has no name for a project, is told of and not moved', async () => {
    await mkdir(home.project('folder'))
    await put('my graph.json', graphText('Mine'))
    await put('notes.txt', 'no project at all')
    const { projects, damaged } = await library.list({ sort: 'name' })
    expect(projects).toEqual([])
    const sorted = damaged.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(sorted).toMatchObject([
      { id: 'folder', set_aside: null, error: expect.stringContaining('not a file') },
      { id: 'my graph', set_aside: null, error: expect.stringContaining('"my graph.json" is not listed') },
    ])
    expect((await readdir(home.paths.projects)).toSorted()).toEqual(['folder.json', 'my graph.json', 'notes.txt'])
  })
})

describe('the index', () => {
  const file = (): string => join(home.paths.cache, 'projects-index.json')

  it('spares reading what has not changed, and only that', async () => {
    await put('a.json', graphText('Abc'))
    await put('b.json', graphText('Other'))
    expect(await names({ sort: 'name' })).toEqual(['Abc', 'Other'])
    await library.close()
    // The same length, time and number on the disk: only one who reads can know.
    const before = await stat(home.project('a'))
    await writeFile(home.project('a'), graphText('Xyz'))
    await utimes(home.project('a'), before.atime, before.mtime)
    library = await home.start()
    expect(await names({ sort: 'name' })).toEqual(['Abc', 'Other'])
    await utimes(home.project('a'), longAgo, new Date('2026-01-01T00:00:01Z'))
    expect(await names({ sort: 'name' })).toEqual(['Other', 'Xyz'])
    await put('new.json', graphText('Uvw'), new Date('2026-01-01T00:00:01Z'))
    await rename(home.project('new'), home.project('a'))
    expect(await names({ sort: 'name' })).toEqual(['Other', 'Uvw'])
  })

  it.each(['', '{"version":', '[]', '{"version": 1, "files": {"a.json": {"facts": {"name": 3}}}}', '{"version": 9}'])(
    'is made anew where it is damaged: %s',
    async (text) => {
      await put('a.json', graphText('Abc'))
      expect(await names({ sort: 'name' })).toEqual(['Abc'])
      await library.close()
      expect(JSON.parse(await readFile(file(), 'utf8'))).toMatchObject({ version: 1 })
      await writeFile(file(), text)
      library = await home.start()
      expect(await names({ sort: 'name' })).toEqual(['Abc'])
      await library.close()
      expect(JSON.parse(await readFile(file(), 'utf8'))).toMatchObject({
        files: { 'a.json': { facts: { name: 'Abc' } } },
      })
    },
  )

  it('knows what was saved a moment ago', async () => {
    const { source, document } = await library.create({ name: 'One' })
    for (let count = 1; count < 6; count++) {
      await library.save({ source, document: { ...document, nodes: circles(count).nodes } })
      const { projects } = await library.list({ sort: 'name' })
      expect(projects[0]?.node_count).toBe(count)
    }
  })

  it('holds a thousand projects', async () => {
    const numbers = Array.from({ length: 1000 }, (_, number) => number)
    await Promise.all(numbers.map((number) => put(`project-${number}.json`, graphText(`Project ${number}`))))
    const expected = numbers.map((number) => `Project ${number}`)
    expect(await names({ sort: 'name' })).toEqual(expected)
    await library.close()
    library = await home.start()
    expect(await names({ sort: 'name' })).toEqual(expected)
    expect(await names({ sort: 'name', search: 'project 99' })).toHaveLength(11)
  })
})

describe('news of the list', () => {
  it('comes for what this program and others do, and not for drafts, touches and looks', async () => {
    let told = 0
    const end = library.onListed(() => told++)
    const next = async (what: string, change: () => Promise<unknown>): Promise<void> => {
      const before = told
      await change()
      await until(`news of ${what}`, () => told > before)
    }
    await next('a file put there', () => put('a.json', graphText('A')))
    await next('another file', () => put('b.json', graphText('B')))
    await next('a new project', () => library.create({ name: 'New' }))
    await next('a rename', () => library.rename('a', 'C'))
    await next('a picture', () => library.setThumbnail('a', new Uint8Array([0xff, 0xd8, 0xff, 1])))
    await next('another picture', () => library.setThumbnail('a', new Uint8Array([0xff, 0xd8, 0xff, 2])))
    await next('a deletion', () => library.delete('a'))
    const before = told
    await library.list({ sort: 'name' })
    await utimes(home.project('b'), longAgo, new Date())
    await writeFile(join(home.paths.projects, '.x.json.1-1.tmp'), 'draft')
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(told).toBe(before)
    end()
  })
})
