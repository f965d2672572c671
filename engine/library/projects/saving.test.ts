import { execFile } from 'node:child_process'
import { chmod, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveGraph } from '../../graph/save.ts'
import type { ProjectLibrary } from './project-library.ts'
import { circles, LibraryHome } from './testing/library-home.ts'

let home: LibraryHome
let library: ProjectLibrary
beforeEach(async () => {
  home = await LibraryHome.make()
  library = await home.start()
})
afterEach(() => home.remove())

const run = promisify(execFile)

/** Makes a project and gives its id and what is open. */
async function project(name = 'Lesson', nodes = 1) {
  const opened = await library.create({ name, document: circles(nodes) })
  return { id: opened.document.id, ...opened }
}

describe('saving', () => {
  it('gives the new fingerprint and time, and the id and name of the project stay whole', async () => {
    const { id, document, fingerprint, source } = await project()
    home.time = new Date('2030-01-01T00:00:00Z')
    const edited = { ...document, id: 'another', nodes: circles(5).nodes }
    const saved = await library.save({ source, document: edited, expected: fingerprint })
    expect(saved).toMatchObject({ source, updated_at: '2030-01-01T00:00:00.000Z' })
    const again = await library.open(source)
    expect(again.fingerprint).toBe(saved.fingerprint)
    expect(again.document).toEqual({ ...edited, id, updated_at: saved.updated_at })
  })

  it('what the disk has already is not written again, and a new view changes no time', async () => {
    const { id, document, fingerprint, source } = await project()
    const before = await stat(home.project(id))
    expect(await library.save({ source, document, expected: fingerprint })).toEqual({
      source,
      fingerprint,
      updated_at: document.updated_at,
    })
    expect((await stat(home.project(id))).ino).toBe(before.ino)
    home.time = new Date('2030-01-01T00:00:00Z')
    const looked = { ...document, view: { zoom: 2 } }
    const saved = await library.autosave({ source, document: looked, expected: fingerprint })
    expect(saved.updated_at).toBe(document.updated_at)
    expect(saved.fingerprint).not.toBe(fingerprint)
    expect((await library.open(source)).document).toEqual(looked)
  })

  it('an old file is brought to the form of today by saving, not by looking at it', async () => {
    const { document, source, id } = await project()
    const untidy = JSON.stringify(document)
    await writeFile(home.project(id), untidy)
    const { fingerprint } = await library.open(source)
    await library.autosave({ source, document, expected: fingerprint })
    expect(await readFile(home.project(id), 'utf8')).toBe(untidy)
    await library.save({ source, document, expected: fingerprint })
    expect(await readFile(home.project(id), 'utf8')).toBe(saveGraph(document))
  })

  it('does not write over what another program wrote, removed or broke', async () => {
    const { id, document, fingerprint, source } = await project()
    const request = { source, document: { ...document, nodes: [] }, expected: fingerprint }
    for (const text of [saveGraph({ ...document, name: 'Theirs' }), '{"half', '']) {
      await writeFile(home.project(id), text)
      await expect(library.save(request)).rejects.toMatchObject({ code: 'CHANGED_ON_DISK' })
      expect(await readFile(home.project(id), 'utf8')).toBe(text)
    }
    await rm(home.project(id))
    await expect(library.save(request)).rejects.toMatchObject({ details: { fingerprint: null } })
    expect(await readdir(home.paths.projects)).toEqual([])
    // To keep one's own is to save without a word about the old.
    await library.save({ source, document })
    expect((await library.open(source)).document.name).toBe('Lesson')
  })

  it('what was damaged meanwhile and is saved over stays beside', async () => {
    const { id, document, source } = await project()
    await writeFile(home.project(id), '{"half')
    await library.save({ source, document })
    const names = (await readdir(home.paths.projects)).toSorted()
    expect(names).toEqual([`${id}.json`, expect.stringContaining(`${id}.json.broken-`)])
    expect(await readFile(join(home.paths.projects, names[1] ?? ''), 'utf8')).toBe('{"half')
  })

  it('what could not be read again is refused', async () => {
    const { document, source, fingerprint } = await project()
    let deep: unknown = 1
    for (let level = 0; level < 200; level++) deep = [deep]
    const tooDeep = { ...document, view: { deep } }
    const longName = { ...document, name: 'x'.repeat(200) }
    const large = { ...document, view: { text: 'x'.repeat(33 * 1024 * 1024) } }
    for (const wrong of [tooDeep, longName, large]) {
      await expect(library.save({ source, document: wrong })).rejects.toMatchObject({ code: 'VALIDATION_ERROR' })
    }
    expect((await library.open(source)).fingerprint).toBe(fingerprint)
  })

  it('saves of one project are done in order, and of those over the same state only the first', async () => {
    const { document, source, fingerprint } = await project()
    const labelled = (label: string) => ({ ...document, nodes: circles(3, label).nodes })
    const labels = Array.from({ length: 12 }, (_, index) => `edit ${index}`)
    await Promise.all(labels.map((label) => library.save({ source, document: labelled(label) })))
    expect((await library.open(source)).document.nodes[0]?.label).toBe('edit 11')
    const base = (await library.open(source)).fingerprint
    const results = await Promise.allSettled(
      ['a', 'b', 'c'].map((label) => library.save({ source, document: labelled(label), expected: base })),
    )
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect((await library.open(source)).document.nodes[0]?.label).toBe('a')
    expect(base).not.toBe(fingerprint)
  })

  it('ten clients at once lose nothing', async () => {
    const client = async (number: number): Promise<void> => {
      const opened = await library.create({ name: `Client ${number}`, document: circles(2) })
      let { fingerprint } = opened
      for (let edit = 1; edit <= 6; edit++) {
        const document = { ...opened.document, nodes: circles(edit + 2, `${number}.${edit}`).nodes }
        ;({ fingerprint } = await library.autosave({ source: opened.source, document, expected: fingerprint }))
        await library.list({ sort: 'name' })
      }
      expect((await library.open(opened.source)).document.nodes.at(-1)?.label).toBe(`${number}.6`)
    }
    await Promise.all(Array.from({ length: 10 }, (_, number) => client(number)))
    const { projects, damaged } = await library.list({ sort: 'name' })
    expect(projects.map(({ name, node_count }) => `${name}: ${node_count}`)).toEqual(
      Array.from({ length: 10 }, (_, number) => `Client ${number}: 8`),
    )
    expect(damaged).toEqual([])
  })

  it('under another name nothing is replaced unasked, and never what is no graph', async () => {
    const file = join(home.folder, 'other.mnodes')
    const target = { file }
    const first = await library.saveAs({ document: circles(1), target, replace: false })
    expect((await library.open(target)).fingerprint).toBe(first.fingerprint)
    await expect(library.saveAs({ document: circles(2), target, replace: false })).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      details: { exists: true },
    })
    await library.saveAs({ document: circles(2), target, replace: true })
    expect((await library.open(target)).document.nodes).toHaveLength(2)
    const foreign = join(home.folder, 'package.json')
    await writeFile(foreign, '{"name": "x"}')
    const over = library.saveAs({ document: circles(2), target: { file: foreign }, replace: true })
    await expect(over).rejects.toMatchObject({ code: 'VALIDATION_ERROR' })
    expect(await readFile(foreign, 'utf8')).toBe('{"name": "x"}')
    const nowhere = { file: join(home.folder, 'nowhere', 'a.json') }
    await expect(library.saveAs({ document: circles(2), target: nowhere, replace: true })).rejects.toThrow(
      'does not exist',
    )
  })

  it('a folder or file without the right to it says so, and nothing is lost', async () => {
    const { source, document, fingerprint } = await project()
    const secret = await project('Secret')
    await library.keep(document.id, 'good')
    await chmod(home.paths.history, 0o777)
    await chmod(home.project(secret.id), 0)
    await chmod(home.paths.projects, 0o555)
    // Root may write everywhere; another user of the machine may not.
    const asUser = process.getuid?.() === 0
    await chmod(home.folder, 0o755)
    const module = JSON.stringify(new URL('project-library.ts', import.meta.url).href)
    const body = `
      import { ProjectLibrary } from ${module}
      const [paths, source, document] = JSON.parse(process.argv[1])
      if (${asUser}) process.setuid(65534)
      const library = new ProjectLibrary({ paths })
      await library.start()
      const codes = await Promise.all([
        library.save({ source, document: { ...document, nodes: [] } }),
        library.create({ name: 'New' }),
        library.rename(source.project, 'Other'),
        library.delete(source.project),
        library.open(${JSON.stringify(secret.source)}),
      ].map((each) => each.then(() => 'done', ({ code }) => code)))
      const { projects, damaged } = await library.list({ sort: 'name' })
      console.log(JSON.stringify({ codes, listed: projects.length, damaged }))
      await library.close()`
    const given = JSON.stringify([home.paths, source, document])
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', body, given])
    await chmod(home.paths.projects, 0o755)
    const path = home.project(secret.id)
    expect(JSON.parse(stdout)).toEqual({
      codes: Array(5).fill('ACCESS_DENIED'),
      listed: 1,
      damaged: [{ id: secret.id, error: `${path} may not be read: permission denied.`, set_aside: null }],
    })
    await chmod(path, 0o644)
    expect((await library.list({ sort: 'name' })).projects).toHaveLength(2)
    expect((await library.open(source)).fingerprint).toBe(fingerprint)
    expect(await library.history(document.id)).toMatchObject([{ name: 'good' }])
    expect(await readdir(home.paths.projects)).toHaveLength(2)
  })
})
