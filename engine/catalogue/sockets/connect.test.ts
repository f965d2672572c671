import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { smallCatalogue as catalogue } from '../testing/small-catalogue.ts'
import { canConnect } from './connect.ts'
import { conversions, keepsValue } from './conversion.ts'

function through(from: string, to: string, growing = false): string {
  const answer = canConnect(from, to, catalogue, { growing })
  if (!answer.ok) return 'no'
  const { conversion } = answer
  if (!conversion) return 'plain'
  return conversion.item ? `${conversion.name} ${conversion.item.name}` : conversion.name
}

describe('canConnect', () => {
  test('says in words why not', () => {
    expect(canConnect('Color', 'Number', catalogue)).toEqual({
      ok: false,
      reason: 'Cannot connect Color to Number. Expected Number, got Color.',
    })
    expect(canConnect('Color', 'Mobject | Builder<Mobject>', catalogue)).toMatchObject({
      reason: 'Cannot connect Color to Mobject. Expected Mobject, got Color.',
    })
    expect(canConnect('List<Color>', 'Number | Point | None', catalogue)).toMatchObject({
      reason: 'Cannot connect List of Color to Number or Point. Expected Number or Point, got List of Color.',
    })
  })

  test.each([
    ['Circle', 'Circle'],
    ['Circle', 'VMobject'],
    ['Circle', 'Mobject | None'],
    ['Integer', 'Number'],
    ['Integer', 'Complex'],
    ['Any', 'Color'],
    ['Color', 'Any'],
    ['Self', 'Mobject'],
    ['Vector', 'Point'],
    ['Point', 'List<Number>'],
    ['Point', 'Array'],
    ['RateFunction', 'Function'],
    ['Method', 'Function'],
    ['Class<FadeIn>', 'Class<Animation>'],
    ['Class<Circle>', 'Function'],
    ['Builder<Circle>', 'Builder<Mobject>'],
    ['Builder<Circle>', 'Builder'],
    ['List<Circle>', 'List<Mobject>'],
    ['List<Circle>', 'List'],
    ['Range', 'List<Number>'],
    ['List<Integer>', 'Range'],
    ['Range', 'Range'],
    ['FadeIn', 'Animation'],
    ['Dict', 'Dict<String, Color>'],
    ['Color | Number', 'Number'],
    ['ZoomedScene', 'Scene'],
    ['Flow', 'Flow'],
  ])('%s goes into %s as it is', (from, to) => expect(through(from, to)).toBe('plain'))

  test.each([
    ['Color', 'Number'],
    ['Number', 'Color'],
    ['Bool', 'Number'],
    ['Circle', 'Square'],
    ['Circle', 'Vector'],
    ['ImageMobject', 'VMobject'],
    ['Circle', 'Animation'],
    ['FadeIn', 'Mobject'],
    ['Builder<Circle>', 'Mobject'],
    ['Class<Circle>', 'Class<Animation>'],
    ['List<Color>', 'List<Number>'],
    ['List<Number>', 'Number'],
    ['Dict<String, Number>', 'Dict<String, Color>'],
    ['Flow', 'Mobject'],
    ['Mobject', 'Flow'],
    ['Vector', 'Mobject'],
    ['Integer', 'Mobject'],
    ['Point', 'Mobject'],
    ['Arrow', 'Vector'],
    ['Flow', 'Any'],
    ['Any', 'Flow'],
    ['nonsense <', 'Number'],
  ])('%s does not go into %s', (from, to) => expect(through(from, to)).toBe('no'))

  test.each([
    ['Number', 'Integer', 'whole'],
    ['Circle', 'Point', 'centre'],
    ['Builder<Circle>', 'Animation', 'play'],
    ['Mobject', 'VMobject', 'narrow'],
    ['Builder<Mobject>', 'Builder<VMobject>', 'narrow'],
    ['String', 'Color', 'color'],
    ['List<Number>', 'Point', 'coordinates'],
    ['Array', 'Vector', 'coordinates'],
    ['Array', 'List<Point>', 'elements'],
    ['Number', 'List<Number>', 'one_item'],
    ['Circle', 'List<Mobject>', 'one_item'],
    ['Circle', 'List<Point>', 'one_item centre'],
    ['List<Mobject>', 'List<VMobject>', 'each narrow'],
    ['List<Number>', 'List<Integer>', 'each whole'],
  ])('%s goes into %s by conversion: %s', (from, to, name) => expect(through(from, to)).toBe(name))

  test('a list is spread into a growing input, and only there', () => {
    expect(through('List<Circle>', 'Mobject', true)).toBe('spread')
    expect(through('List<Mobject>', 'VMobject', true)).toBe('spread narrow')
    expect(through('List<Builder<Circle>>', 'Animation', true)).toBe('spread play')
    expect(through('List<Color>', 'Mobject', true)).toBe('no')
    expect(through('List<Circle>', 'Mobject')).toBe('no')
    expect(through('Circle', 'Mobject', true)).toBe('plain')
    expect(through('List<Number>', 'Any', true)).toBe('plain')
  })

  test('an input takes its own types before any conversion', () => {
    expect(through('Circle', 'Point | Mobject')).toBe('plain')
    expect(through('Number', 'Integer | Number')).toBe('plain')
    expect(through('List<Number>', 'Point | List<Number>')).toBe('plain')
    expect(through('Builder<Circle>', 'Animation | Builder<Mobject>')).toBe('plain')
  })

  test('each conversion of the list is in use', () => {
    const pairs = [
      ['Mobject', 'VMobject'],
      ['Builder<Circle>', 'Animation'],
      ['Number', 'Integer'],
      ['String', 'Color'],
      ['List<Number>', 'Point'],
      ['Circle', 'Point'],
    ] as const
    expect(pairs.map(([from, to]) => through(from, to))).toEqual(conversions.map((rule) => rule.name))
  })

  test('says which conversions hand the very value on', () => {
    expect(keepsValue({ name: 'narrow', title: '' })).toBe(true)
    expect(keepsValue({ name: 'centre', title: '' })).toBe(false)
    expect(keepsValue({ name: 'each', title: '', item: { name: 'narrow', title: '' } })).toBe(true)
    expect(keepsValue({ name: 'each', title: '', item: { name: 'centre', title: '' } })).toBe(false)
  })

  test('every type goes into itself and into Any, and any texts get an answer', () => {
    const names = fc.constantFrom('Number', 'Circle', 'Point', 'Any', 'Self', 'Unknown', 'Builder', 'Function', 'None')
    const types = fc.letrec<{ type: string }>((tie) => ({
      type: fc.oneof(
        { maxDepth: 3 },
        names,
        fc
          .tuple(fc.constantFrom('List', 'Builder', 'Class', 'Dict'), tie('type'))
          .map(([name, arg]) => `${name}<${arg}>`),
        fc.tuple(tie('type'), tie('type')).map((pair) => pair.join(' | ')),
        fc.string(),
      ),
    })).type
    fc.assert(
      fc.property(types, types, (a, b) => {
        expect(canConnect(a, a, catalogue).ok).toBe(true)
        expect(canConnect(a, 'Any', catalogue).ok).toBe(true)
        expect(canConnect(a, b, catalogue)).toBe(canConnect(a, b, catalogue))
      }),
    )
  })
})
