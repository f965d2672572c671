import { describe, expect, it } from 'vitest'
import { categories } from './categories.ts'
import { createCatalogue } from './create-catalogue.ts'
import type { NodeKind } from './definition.ts'
import { parseGeneratedCatalogue } from './generated-schema.ts'
import { handWrittenKinds } from './kinds/index.ts'
import { fieldFaults } from './testing/field-faults.ts'
import { loadGenerated } from './testing/load-generated.ts'

const generated = await loadGenerated()
const catalogue = createCatalogue(generated)
const kinds = [...catalogue.kinds.values()]
const curated = kinds.filter((kind) => kind.curated)

function kindOf(type: string): NodeKind {
  const kind = catalogue.kinds.get(type)
  if (kind === undefined) throw new Error(`no kind ${type}`)
  return kind
}

describe('the catalogue', () => {
  it('has every generated and every hand-written kind once', () => {
    const types = new Set([...generated.kinds, ...handWrittenKinds].map(({ type }) => type))
    expect(new Set(catalogue.kinds.keys())).toEqual(types)
    expect(catalogue.kinds.size).toBe(types.size)
  })

  it('puts hand-written kinds in place of generated ones', () => {
    const [any] = generated.kinds
    const imposter = { ...any, type: 'scene.wait', title: 'generated' } as NodeKind
    const made = createCatalogue({ ...generated, kinds: [imposter] })
    expect(made.kinds.get('scene.wait')?.title).toBe('Wait seconds')
  })

  it('curates at least 300 kinds, in every category', () => {
    expect(curated.length).toBeGreaterThanOrEqual(300)
    for (const { name } of categories) {
      expect(curated.filter(({ category }) => category === name).length, name).toBeGreaterThan(0)
    }
  })

  it('gives every kind a category of the palette', () => {
    const names: readonly string[] = categories.map(({ name }) => name)
    expect(kinds.filter(({ category }) => !names.includes(category)).map(({ type }) => type)).toEqual([])
  })

  it('explains every curated kind, with an example', () => {
    expect(curated.filter(({ documentation }) => documentation.length < 8).map(({ type }) => type)).toEqual([])
    expect(curated.filter(({ example_code }) => !example_code.includes('class ')).map(({ type }) => type)).toEqual([])
  })

  it('shows the fields of every curated kind with valid bounds, defaults and choices', () => {
    expect(curated.flatMap((kind) => kind.ports.flatMap(fieldFaults).map((fault) => `${kind.type} ${fault}`))).toEqual(
      [],
    )
  })

  it('shows at most eight parameters of a kind at first', () => {
    const many = curated.filter(({ ports }) => ports.filter(({ object, main }) => !object && main === true).length > 8)
    expect(many.map(({ type }) => type)).toEqual([])
  })

  it('has no title that is the name of another class of Manim', () => {
    const misleading = curated.filter(({ title, makes }) => catalogue.classes.has(title) && makes !== title)
    expect(misleading.map(({ type, title }) => `${type}: ${title}`)).toEqual([])
  })

  it('has no two curated kinds of the same title', () => {
    const titles = curated.map(({ title }) => title.toLowerCase())
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([])
  })

  it('finds kinds by their names in old and other editors', () => {
    for (const word of ['ShowCreation', 'Sequence', 'Parallel', 'Timer', 'Conditional', 'Variable']) {
      const named = curated.filter(({ tags, title }) => tags.includes(word) || title === word)
      expect(named.length, word).toBeGreaterThan(0)
    }
  })

  it('refuses a circle without a radius and leaves the slider of its opacity soft', () => {
    const ports = kindOf('manim.Circle').ports
    expect(ports.find(({ name }) => name === 'radius')).toMatchObject({ exclusive_min: 0, default: 1 })
    const opacity = ports.find(({ name }) => name === 'fill_opacity')
    expect(opacity).toMatchObject({ soft_min: 0, soft_max: 1 })
    expect(opacity).not.toHaveProperty('max')
  })

  it('calls the growing input of FadeIn by the name its messages use', () => {
    const [first] = kindOf('manim.FadeIn').ports
    expect(first).toMatchObject({ name: 'mobjects', title: 'mobject', growing: true, required: true, object: true })
  })

  it('completes a kind once', () => {
    expect(kindOf('manim.Square')).toBe(kindOf('manim.Square'))
  })
})

describe('the shipped introspection', () => {
  it('is what the schema says', () => {
    expect(parseGeneratedCatalogue(generated)).toEqual(generated)
  })

  it('is refused with the place of the fault where it is not', () => {
    const [first, ...rest] = generated.kinds
    const broken = { ...generated, kinds: [{ ...first, effect: 'explode' }, ...rest] }
    expect(() => parseGeneratedCatalogue(broken)).toThrow(/"effect"/)
    expect(() => parseGeneratedCatalogue({ ...generated, kinds: undefined })).toThrow(/"kinds"/)
  })
})
