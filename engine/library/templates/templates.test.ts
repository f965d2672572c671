import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { templateSummary } from '../../api/contract/app.ts'
import { saveGraph } from '../../graph/save.ts'
import { graph, node } from '../../graph/testing/build.ts'
import { templateFolder } from '../resources.ts'
import { Templates, templateEntry } from './templates.ts'
import { pngOf } from '../testing/samples.ts'

let folder: string
let own: string
let templates: Templates

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'own ü '))
  own = join(folder, 'templates')
  templates = new Templates(own)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const document = graph([node('node-1', 'manim.Circle', { radius: 2 })])
const words = { name: 'Größe & Kreis', category: 'Physics', description: 'D', instructions: 'I', tags: ['circle'] }

describe('own templates', () => {
  it('are listed beside the shipped ones, with their picture', async () => {
    const picture = join(folder, 'thumbnail.png')
    await writeFile(picture, pngOf(2, 2, [1, 2, 3]))
    const saved = await templates.save(document, words, picture)
    expect(saved).toMatchObject({ slug: 'grosse-kreis', ...words, own: true, picture: join(own, 'grosse-kreis.png') })
    expect(templateSummary.parse(templateEntry(saved))).toEqual({
      id: 'grosse-kreis',
      ...words,
      thumbnail_url: '/templates/grosse-kreis.png',
      video_url: null,
      own: true,
    })
    const { templates: all, damaged } = await templates.list()
    expect(damaged).toEqual([])
    expect(all.filter((one) => one.own)).toEqual([saved])
    const shipped = (await readdir(templateFolder)).filter((name) => name.endsWith('.json'))
    expect(all).toHaveLength(shipped.length + 1)
    const categories = all.map(({ category }) => category)
    expect(categories.indexOf('Physics')).toBeGreaterThan(categories.lastIndexOf('Math'))
    expect(await templates.get('grosse-kreis')).toEqual(saved)
    const read = await templates.read('grosse-kreis')
    expect(read).toMatchObject({ name: words.name, nodes: document.nodes, template: { category: 'Physics' } })
    expect(read.id).not.toBe(document.id)
  })

  it('never take a name that is taken, whatever they are called', async () => {
    const slugs: string[] = []
    for (const name of ['Neural network', 'Kreis', 'KREIS!', '圆', 'nul', 'x'.repeat(100)]) {
      slugs.push((await templates.save(document, { ...words, name })).slug)
    }
    expect(slugs).toEqual(['neural-network-2', 'kreis', 'kreis-2', 'template', 'template-2', 'x'.repeat(55)])
    const together = await Promise.all([1, 2, 3].map(() => templates.save(document, { ...words, name: 'Same' })))
    expect(together.map(({ slug }) => slug).toSorted()).toEqual(['same', 'same-2', 'same-3'])
  })

  it('do not go down with a damaged one', async () => {
    await templates.save(document, words)
    await writeFile(join(own, 'broken.json'), '{')
    await writeFile(join(own, 'plain.json'), saveGraph(document))
    await writeFile(join(own, 'odd name.json'), '{}')
    const { templates: all, damaged } = await templates.list()
    expect(all.filter((one) => one.own)).toHaveLength(1)
    expect(damaged.map(({ file }) => file).toSorted()).toEqual(
      ['broken', 'odd name', 'plain'].map((name) => join(own, `${name}.json`)),
    )
    expect(damaged.find(({ file }) => file.endsWith('plain.json'))?.error).toMatch(/is a graph, but no template\.$/)
    await expect(templates.read('broken')).rejects.toMatchObject({ code: 'VALIDATION_ERROR' })
  })

  it('go from one machine to another as a file', async () => {
    const { slug } = await templates.save(document, words)
    const file = join(folder, 'for-you.json')
    await templates.export(slug, file)
    expect(await readFile(file)).toEqual(await readFile(join(own, `${slug}.json`)))
    const other = new Templates(join(folder, 'other'))
    const imported = await other.import(file)
    expect(imported).toMatchObject({ slug, ...words, own: true })
    expect(await other.read(slug)).toEqual(await templates.read(slug))
    await writeFile(file, saveGraph(document))
    await expect(other.import(file)).rejects.toThrow(`${file} is a graph, but no template.`)
    await expect(other.import(join(folder, 'none.json'))).rejects.toMatchObject({ code: 'GRAPH_NOT_FOUND' })
  })

  it('can be deleted, and only they', async () => {
    const { slug } = await templates.save(document, words)
    await templates.delete(slug)
    expect(await readdir(own)).toEqual([])
    await expect(templates.delete(slug)).rejects.toMatchObject({ code: 'NOT_FOUND', id: slug })
    await expect(templates.delete('neural-network')).rejects.toMatchObject({ code: 'ACCESS_DENIED' })
    await expect(templates.delete('../settings')).rejects.toMatchObject({ code: 'ACCESS_DENIED' })
    expect(await readdir(templateFolder)).toContain('neural-network.json')
  })
})
