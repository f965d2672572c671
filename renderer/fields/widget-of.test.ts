import { expect, it } from 'vitest'
import { createCatalogue } from '../../engine/catalogue/create-catalogue.ts'
import { loadGenerated } from '../../engine/catalogue/testing/load-generated.ts'
import { isParamValue } from '../../engine/graph/param-value.ts'
import { widgetOf } from './widget-of.ts'

const catalogue = createCatalogue(await loadGenerated())

function widgetOfPort(kind: string, name: string): string {
  const port = catalogue.kinds.get(kind)?.ports.find((each) => each.name === name)
  if (!port) throw new Error(`There is no ${kind} ${name}.`)
  return widgetOf(port.type, port, isParamValue(port.default) ? port.default : undefined)
}

it.each([
  ['manim.Circle', 'radius', 'number'],
  ['manim.Circle', 'color', 'color'],
  ['manim.Circle', 'arc_center', 'vector'],
  ['manim.Circle', 'close_new_points', 'bool'],
  ['manim.Circle', 'cap_style', 'enum'],
  ['manim.Dot', 'n_points_per_cubic_curve', 'integer'],
  ['manim.MathTex', 'tex_strings', 'equation'],
  ['manim.Create', 'rate_func', 'rate_function'],
  ['manim.Arrow', 'tip_shape', 'class'],
  ['code.python', 'code', 'code'],
  ['manim.ManimBanner.expand', 'direction', 'text'],
  ['value.expression', 'expression', 'expression'],
])('%s %s is a %s', (kind, name, widget) => {
  expect(widgetOfPort(kind, name)).toBe(widget)
})

it('shows a value that its widget cannot hold as Python', () => {
  expect(widgetOf('Color', {}, { expr: 'random_color()' })).toBe('expression')
  expect(widgetOf('Color | List<Color>', {}, ['RED', 'BLUE'])).toBe('list')
  expect(widgetOf('Number', {}, 'abc')).toBe('expression')
  expect(widgetOf('Point', {}, [1, 2])).toBe('expression')
})
