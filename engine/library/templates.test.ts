import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateCode } from '../codegen/generate.ts'
import type { GraphDocument } from '../graph/document.ts'
import { loadGraph } from '../graph/load.ts'
import { newDocument } from '../graph/new-document.ts'
import { saveGraph } from '../graph/save.ts'
import { validateGraph } from '../graph/validate/index.ts'
import { testPython } from '../render/testing/python.ts'
import { loadCatalogue } from './catalogue-file.ts'
import { templateFolder } from './resources.ts'
import { findTemplate, listTemplates, projectFrom, readTemplate, templateCategories } from './templates.ts'

const templates = await listTemplates()
const slugs = templates.map(({ slug }) => slug)
const given = { id: 'graph-1', now: '2030-01-02T03:04:05Z' }

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'templates ü '))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the templates of the app', () => {
  it('are for mathematics, physics and machine learning, and all say what they are', () => {
    const categories = templates.map(({ category }) => category)
    expect(new Set(categories)).toEqual(new Set(['Math', 'Physics', 'ML/AI']))
    const ranks = categories.map((category) => templateCategories.indexOf(category as (typeof templateCategories)[0]))
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    expect(templates.map(({ name }) => name)).toContain('Linear Algebra - Matrix Multiplication')
    for (const { description, instructions, tags } of templates) {
      expect(description).toMatch(/^[A-Z].{20,140}\.$/)
      expect(instructions.length).toBeGreaterThan(100)
      expect(tags.length).toBeGreaterThan(3)
    }
  })

  it.each(templates)('$slug has a picture and a small video', async ({ picture = '', video = '' }) => {
    const png = await readFile(picture)
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([960, 540])
    const webm = await readFile(video)
    expect(webm.subarray(0, 4)).toEqual(Buffer.from([0x1a, 0x45, 0xdf, 0xa3]))
    expect((await stat(video)).size).toBeLessThan(400_000)
  })

  it.each(slugs)('%s opens without a notice and is saved as it was', async (slug) => {
    const text = await readFile(join(templateFolder, `${slug}.json`), 'utf8')
    const result = loadGraph(text, { now: given.now })
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    expect(result.notices).toEqual([])
    expect(saveGraph(result.document)).toBe(text)
    const { kinds } = await loadCatalogue()
    const paramOrder = (type: string) => kinds.get(type)?.ports.map(({ name }) => name)
    expect(saveGraph(result.document, { paramOrder })).toBe(text)
  })

  it.each(slugs)('%s has no problem, and needs no Python node', async (slug) => {
    const document = await readTemplate(slug)
    expect(validateGraph(document, await loadCatalogue())).toEqual([])
    expect(document.nodes.filter(({ type }) => type.startsWith('code.'))).toEqual([])
  })

  it.each(slugs)('%s is laid out in frames, no node over another', async (slug) => {
    const document = await readTemplate(slug)
    const framed = document.frames.flatMap(({ members }) => members)
    expect(framed.toSorted()).toEqual(document.nodes.map(({ id }) => id).toSorted())
    expect(outsideTheirFrame(document)).toEqual([])
    expect(overlapping(document)).toEqual([])
  })

  it('give code without a fault for ruff', async () => {
    const catalogue = await loadCatalogue()
    for (const slug of slugs) {
      await writeFile(join(folder, `${slug}.py`), generateCode(await readTemplate(slug), catalogue).code)
    }
    const rules = ['--select', 'E4,E7,E9,F,W,I,UP,B', '--ignore', 'F403,F405', '--isolated', '--no-cache']
    const words = ['-m', 'ruff', 'check', ...rules, '--output-format', 'concise', folder]
    const { stdout } = await execa(await testPython(), words, { reject: false })
    expect(stdout.trim()).toBe('All checks passed!')
  })
})

describe('listTemplates', () => {
  it('says which file is damaged or no template', async () => {
    const own = await mkdtemp(join(folder, 'own '))
    await writeFile(join(own, 'plain.json'), saveGraph(newDocument('Plain', given)))
    await expect(listTemplates(own)).rejects.toThrow(/plain\.json is a graph, but no template\.$/)
    await writeFile(join(own, 'plain.json'), '{')
    await expect(listTemplates(own)).rejects.toThrow(/plain\.json: /)
  })

  it('finds no picture where there is none', async () => {
    const own = await mkdtemp(join(folder, 'bare '))
    const template = { category: 'Chemistry', description: 'D', instructions: 'I', tags: [] }
    await writeFile(join(own, 'bare.json'), saveGraph({ ...newDocument('Bare', given), template }))
    expect(await listTemplates(own)).toEqual([
      { slug: 'bare', name: 'Bare', ...template, picture: undefined, video: undefined },
    ])
  })
})

describe('findTemplate', () => {
  it.each(['matrix-multiplication', 'Matrix Multiplication ', 'linear algebra – matrix multiplication'])(
    'finds %s',
    (words) => expect(findTemplate(words, templates)).toMatchObject({ found: { slug: 'matrix-multiplication' } }),
  )

  it.each([
    ['matrix-multiplicaton', 'matrix-multiplication'],
    ['neural', 'neural-network'],
    ['calculus', 'derivative-as-slope'],
  ])('for %s suggests %s', (words, slug) => {
    expect(findTemplate(words, templates)).toMatchObject({ near: [{ slug }] })
  })

  it.each(['', '  ', 'xyzzy'])('has nothing for "%s"', (words) => {
    expect(findTemplate(words, templates)).toEqual({ near: [] })
  })
})

describe('projectFrom', () => {
  it('makes a graph of its own, which is no template', async () => {
    const template = await readTemplate('projectile-motion')
    const project = projectFrom(template, given)
    expect(project).toMatchObject({ id: given.id, created_at: given.now, updated_at: given.now, name: template.name })
    expect(project).not.toHaveProperty('template')
    expect(project.nodes).toEqual(template.nodes)
    project.nodes.pop()
    expect(project.nodes).not.toHaveLength(template.nodes.length)
  })
})

/** Nodes whose header is not inside the frame they belong to. */
function outsideTheirFrame({ nodes, frames }: GraphDocument): string[] {
  return frames.flatMap(({ position, size, members }) =>
    nodes
      .filter(({ id }) => members.includes(id))
      .filter(({ position: { x, y } }) => {
        const right = position.x + size.width
        return x < position.x || y < position.y || x + width > right || y + header > position.y + size.height
      })
      .map(({ id }) => id),
  )
}

/** Pairs of nodes of which one covers the other's header. */
function overlapping({ nodes }: GraphDocument): string[] {
  return nodes.flatMap((a, index) =>
    nodes
      .slice(index + 1)
      .filter((b) => {
        const apart = { x: Math.abs(a.position.x - b.position.x), y: Math.abs(a.position.y - b.position.y) }
        return apart.x < width && apart.y < header
      })
      .map((b) => `${a.id} ${b.id}`),
  )
}

/** Of a node on the canvas, in pixels: its width, its header and a row. */
const width = 230
const header = 50
