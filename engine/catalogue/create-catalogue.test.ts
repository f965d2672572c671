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

/** Values nobody can guess: what is wired in, a file. */
const wired = [
  'manim.ApplyFunction function',
  'manim.UpdateFromAlphaFunc update_function',
  'manim.UpdateFromFunc update_function',
  'manim.CoordinateSystem.add_coordinates axes_numbers',
  'manim.Flash point',
  'manim.FocusOn focus_point',
  'manim.ImageMobject filename_or_array',
  'manim.Mobject.align_to mobject_or_point',
  'manim.Mobject.next_to mobject_or_point',
  'manim.MobjectMatrix matrix',
  'manim.MobjectTable table',
  'manim.SVGMobject file_name',
  'manim.TracedPath traced_point_func',
  'manim.always_redraw func',
  'scene.add_sound sound_file',
]

function kindOf(type: string): NodeKind {
  const kind = catalogue.kinds.get(type)
  if (kind === undefined) throw new Error(`no kind ${type}`)
  return kind
}

describe('the catalogue', () => {
  it('has every generated and every hand-written kind once', () => {
    const types = new Set([...generated.kinds, ...handWrittenKinds].map(({ type }) => type))
    // What writes files or starts programs is left out.
    for (const type of ['manim.Mobject.save_image', 'manim.Mobject.show']) expect(types.delete(type)).toBe(true)
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
    const used = new Set(curated.map(({ category }) => category))
    expect(categories.filter(({ name }) => !used.has(name))).toEqual([])
  })

  it('gives every kind a category of the palette', () => {
    const names: ReadonlySet<string> = new Set(categories.map(({ name }) => name))
    expect(kinds.filter(({ category }) => !names.has(category)).map(({ type }) => type)).toEqual([])
  })

  it('explains every curated kind, with an example', () => {
    expect(curated.filter(({ documentation }) => documentation.length < 6).map(({ type }) => type)).toEqual([])
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
    const misleading = kinds.filter(({ title, makes }) => catalogue.classes.has(title) && makes !== title)
    expect(misleading.map(({ type, title }) => `${type}: ${title}`)).toEqual([])
  })

  it('has no two curated kinds of the same title', () => {
    const titles = curated.map(({ title }) => title.toLowerCase())
    const others = kinds.filter((kind) => !kind.curated && kind.hidden !== true)
    expect(others.filter(({ title }) => titles.includes(title.toLowerCase())).map(({ type }) => type)).toEqual([])
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([])
  })

  it('finds kinds by their names in old and other editors', () => {
    const words = ['ShowCreation', 'Sequence', 'Parallel', 'Timer', 'Conditional', 'Variable']
    const known = new Set(curated.flatMap(({ tags, title }) => [...tags, title]))
    expect(words.filter((word) => !known.has(word))).toEqual([])
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

  it('gives each socket of a node a handle of its own', () => {
    const twice = kinds.flatMap(({ type, ports, outputs }) =>
      [ports, outputs].flatMap((sockets) => {
        const names = sockets.map(({ name }) => name)
        return names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${type} ${name}`)
      }),
    )
    expect(twice).toEqual([])
  })

  it('lets every curated kind start with values, so that it works when its objects are wired', () => {
    const empty = curated.flatMap(({ type, ports }) =>
      ports
        .filter(({ object, required, growing }) => !object && (required || growing === true))
        .filter((port) => port.default === undefined && port.initial === undefined)
        .map(({ name }) => `${type} ${name}`),
    )
    const handMade = empty.filter((place) => !/^(manim|scene)\./.test(place))
    expect(
      handMade.filter((place) => !/ (list|first|second|dict|texts|value|items|numbers|function)$/.test(place)),
    ).toEqual([])
    expect(empty.filter((place) => !handMade.includes(place)).toSorted()).toEqual(wired.toSorted())
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
