import { describe, expect, test } from 'vitest'
import type { GraphNode, ParamValue } from '../document.ts'
import { node } from '../testing/build.ts'
import { messagesOf, problemsOf } from '../testing/problems.ts'

function one(type: string, params: Record<string, ParamValue>): GraphNode[] {
  return [node('node-1', type, params)]
}

describe('ranges', () => {
  test.each([
    ['manim.Circle', 'radius', -5, 'Circle radius must be > 0, got -5'],
    ['manim.Circle', 'radius', 0, 'Circle radius must be > 0, got 0'],
    ['manim.Circle', 'radius', { expr: '-5' }, 'Circle radius must be > 0, got -5'],
    ['manim.Circle', 'radius', { expr: '1/2 - 1' }, 'Circle radius must be > 0, got -0.5'],
    ['manim.Circle', 'fill_opacity', 1.5, 'Circle fill_opacity must be <= 1, got 1.5'],
    ['manim.Circle', 'fill_opacity', -0.5, 'Circle fill_opacity must be >= 0, got -0.5'],
    ['manim.RegularPolygon', 'n', 2, 'RegularPolygon n must be >= 3, got 2'],
  ])('%s %s %j', (type, parameter, value, message) => {
    expect(problemsOf(one(type, { [parameter]: value }))).toMatchObject([
      { code: 'value_out_of_range', severity: 'error', message, node: 'node-1', parameter },
    ])
  })

  test('the limits of a slider bind nothing', () => {
    expect(messagesOf(one('manim.Circle', { radius: 100 }))).toEqual([])
  })

  test('a label does not stand for the name of the shape', () => {
    expect(messagesOf([node('node-1', 'manim.Circle', { radius: -5 }, { label: 'Sun' })])).toEqual([
      'Circle radius must be > 0, got -5',
    ])
  })

  test('what a wire has replaced does not count', () => {
    const nodes = [node('node-1', 'value.number', { value: 1 }), node('node-2', 'manim.Circle', { radius: -5 })]
    expect(messagesOf(nodes, ['node-1.value > node-2.radius'])).toEqual([])
  })

  test('a number that comes by wire is kept within the range of where it goes', () => {
    const nodes = [
      node('node-1', 'value.number', { value: -5 }),
      node('node-2', 'canvas.reroute'),
      node('node-3', 'manim.Circle'),
    ]
    expect(problemsOf(nodes, ['node-1.value > node-2.value', 'node-2.value > node-3.radius'])).toMatchObject([
      {
        message: 'Circle radius must be > 0, got -5',
        node: 'node-3',
        parameter: 'radius',
        edge: 'node-2-value-node-3-radius',
      },
    ])
  })

  test('a wired number that should be whole and is not is said', () => {
    const nodes = [node('node-1', 'value.number', { value: 2.5 }), node('node-2', 'manim.RegularPolygon')]
    expect(messagesOf(nodes, ['node-1.value > node-2.n'])).toEqual(['RegularPolygon n must be a whole number, got 2.5'])
  })
})

describe('types', () => {
  test.each<[string, string, ParamValue, string]>([
    ['manim.Circle', 'radius', 'big', 'Circle radius must be a Number, got the text "big"'],
    ['manim.Circle', 'radius', true, 'Circle radius must be a Number, got true'],
    ['manim.Circle', 'radius', [1, 2], 'Circle radius must be a Number, got a list of 2'],
    ['manim.Circle', 'radius', null, 'Circle radius must be a Number, got None'],
    ['manim.Circle', 'radius', { expr: 'RED' }, 'Cannot connect Color to Number. Expected Number, got Color.'],
    ['manim.RegularPolygon', 'n', 3.5, 'RegularPolygon n must be a whole number, got 3.5'],
    ['value.bool', 'value', 1, 'Bool value must be a Bool, got 1'],
    ['manim.Text', 'text', 5, 'Text text must be a String, got 5'],
    ['manim.Text', 'gradient', 'RED', 'Text gradient must be a List of Color, got the text "RED"'],
    ['manim.Text', 't2c', ['RED'], 'Text t2c must be a Dict of String to Color, got a list of 1'],
    ['manim.Line', 'start', 'here', 'Line start must be a Point or a Mobject, got the text "here"'],
    ['manim.Line', 'start', [1, 2], 'Line start must be three numbers, got 2'],
    ['manim.Line', 'start', [1, 'b', 0], 'Each number of Line start must be a Number, got the text "b"'],
    ['manim.Create', 'mobject', 'circle', 'Create mobject must be a VMobject, got the text "circle"'],
    ['manim.CoordinateSystem.plot', 'function', 3, 'Plot function must be a Function, got 3'],
    ['manim.FadeIn', 'rate_func', 3, 'FadeIn rate_func must be a RateFunction, got 3'],
    [
      'manim.LaggedStartMap',
      'animation_class',
      'FadeIn',
      'LaggedStartMap animation_class must be a Class of Animation, got the text "FadeIn"',
    ],
    [
      'manim.LaggedStartMap',
      'animation_class',
      { class: 'Circle' },
      'LaggedStartMap animation_class must be a Class of Animation, got the class Circle',
    ],
  ])('%s %s %j', (type, parameter, value, message) => {
    const problems = problemsOf(one(type, { [parameter]: value })).filter((problem) => problem.parameter === parameter)
    expect(problems).toMatchObject([{ code: 'type_mismatch', severity: 'error', message }])
    expect(problems[0]?.fix).toBeTruthy()
  })

  test.each<[string, string, ParamValue]>([
    ['manim.Circle', 'radius', 2],
    ['manim.Circle', 'radius', { expr: '2*PI' }],
    ['manim.Circle', 'color', null],
    ['manim.Line', 'start', [1, 2, 0]],
    ['manim.Line', 'start', [{ expr: 'PI' }, 2, 0]],
    [
      'manim.Line',
      'start',
      {
        list: [
          ['a', 1],
          ['b', 2],
          ['c', 3],
        ],
      },
    ],
    ['manim.Line', 'start', { expr: '2*UP' }],
    ['manim.Axes', 'x_range', [0, 10]],
    ['manim.Text', 'gradient', ['RED', '#fff']],
    ['manim.Text', 'gradient', { list: [['a', 'RED']] }],
    ['manim.Text', 't2c', { dict: [['a', 'x', 'RED']] }],
    ['manim.VMobject.set_color', 'color', ['RED', 'BLUE']],
    ['manim.VMobject.set_color', 'color', 'RED'],
    ['mobject.part', 'index', '1:3'],
    ['mobject.part', 'index', -1],
    ['manim.CoordinateSystem.plot', 'function', { fn: { args: ['x'], body: 'x**2' } }],
    ['manim.FadeIn', 'rate_func', 'there_and_back'],
    ['manim.FadeIn', 'rate_func', { fn: { args: ['t'], body: 't' } }],
    ['manim.LaggedStartMap', 'animation_class', { class: 'FadeIn' }],
    ['mobject.set', 'value', { dict: [] }],
  ])('%s %s takes %j', (type, parameter, value) => {
    const problems = problemsOf(one(type, { [parameter]: value })).filter((problem) => problem.parameter === parameter)
    expect(problems).toEqual([])
  })

  test('two numbers can be made three', () => {
    expect(problemsOf(one('manim.Line', { end: [1, 2] }))).toMatchObject([{ fix: 'Add 0 as the third' }])
  })

  test('each entry of a list is looked at, but not where a wire has replaced it', () => {
    const gradient = {
      list: [
        ['a', '#12'],
        ['b', '#34'],
      ],
    } satisfies ParamValue
    const text = node('node-1', 'manim.Text', { text: 'hi', gradient })
    expect(problemsOf([text]).map(({ code, parameter }) => [code, parameter])).toEqual([
      ['bad_color', 'gradient/a'],
      ['bad_color', 'gradient/b'],
    ])
    const color = node('node-2', 'value.color', { value: 'RED' })
    expect(problemsOf([text, color], ['node-2.value > node-1.gradient/a']).map(({ parameter }) => parameter)).toEqual([
      'gradient/b',
    ])
  })
})

describe('lists of choices', () => {
  test.each([
    [
      'manim.Text',
      'weight',
      'BLOD',
      'Text weight must be one of NORMAL, BOLD, LIGHT, got "BLOD"',
      'Did you mean BOLD?',
    ],
    [
      'manim.FadeIn',
      'rate_func',
      'smoth',
      'FadeIn rate_func must be one of Manim\'s rate functions, got "smoth"',
      'Did you mean smooth?',
    ],
  ])('%s %s %s', (type, parameter, value, message, fix) => {
    const problems = problemsOf(one(type, { text: 'a', [parameter]: value })).filter(
      (each) => each.parameter === parameter,
    )
    expect(problems).toMatchObject([{ code: 'value_not_in_list', message, fix }])
  })

  test('a class must be one of Manim', () => {
    const problems = problemsOf(one('manim.LaggedStartMap', { animation_class: { class: 'FadIn' } }))
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'value_not_in_list',
        message: 'LaggedStartMap animation_class must be a class of Manim, got "FadIn"',
        fix: 'Did you mean FadeIn?',
      }),
    )
  })

  test('a parameter the node does not have is a warning', () => {
    expect(problemsOf(one('manim.Circle', { raduis: 2 }))).toMatchObject([
      {
        code: 'value_not_in_list',
        severity: 'warning',
        message: "Circle has no parameter 'raduis'",
        fix: "Did you mean 'radius'?",
      },
    ])
    expect(problemsOf(one('manim.Circle', { toString: 2 }))).toMatchObject([{ severity: 'warning' }])
  })
})

describe('colors', () => {
  test.each(['#12', '#GG0000', 'blu', 'url(#fff)', '#fffff', 'XKCD.BLUE', ''])('%j is none', (color) => {
    expect(problemsOf(one('manim.Circle', { color }))).toMatchObject([
      {
        code: 'bad_color',
        severity: 'error',
        message: `Circle color must be #RRGGBB or one of Manim's color names, got "${color}"`,
      },
    ])
  })

  test.each(['#FF0000', '#ff0000', '#f00', '#ff000080', 'BLUE', 'blue', '0xff0000'])(
    '%j is one, as for Manim',
    (color) => {
      expect(problemsOf(one('manim.Circle', { color }))).toEqual([])
    },
  )

  test('the name that was meant is offered', () => {
    expect(problemsOf(one('manim.Circle', { color: 'BLEU' }))).toMatchObject([{ fix: 'Did you mean BLUE?' }])
  })

  test('a list of numbers is none: Manim takes whole ones for bytes', () => {
    expect(messagesOf(one('manim.Circle', { color: [1, 0, 0] }))).toEqual([
      'Circle color must be a Color, got a list of 3',
    ])
  })
})

describe('names that stand in the code', () => {
  test.each<[string, Record<string, ParamValue>]>([
    ['mobject.get', { attribute: 'width; import os' }],
    ['mobject.get', { attribute: '__class__' }],
    ['mobject.get', { attribute: 'camera._x' }],
    ['mobject.set', { attribute: 'a = b', value: 1 }],
    ['manim.Circle', { 'more:x=1,y': 1 }],
    ['manim.Circle', { 'more:_x': 1 }],
    ['manim.Circle', { 'more:class': 1 }],
    ['manim.Circle', { 'more:radius': 1 }],
    ['mobject.get', { attribute: { expr: 'width' } }],
  ])('%s %j', (type, params) => {
    expect(problemsOf(one(type, params))).toContainEqual(
      expect.objectContaining({ code: 'name_not_allowed', severity: 'error' }),
    )
  })

  test.each<[string, Record<string, ParamValue>]>([
    ['mobject.get', { attribute: 'camera.frame' }],
    ['manim.Circle', { 'more:sheen_direction': { expr: 'UP' } }],
  ])('%s %j is fine', (type, params) => {
    expect(problemsOf(one(type, params)).filter(({ code }) => code === 'name_not_allowed')).toEqual([])
  })
})

test('a name takes no wire, and a wired argument has a proper name', () => {
  const nodes = [
    node('node-1', 'value.string', { value: 'width' }),
    node('node-2', 'manim.Circle'),
    node('node-3', 'mobject.get', { attribute: 'width' }),
  ]
  const wires = ['node-2.mobject > node-3.mobject', 'node-1.value > node-3.attribute', 'node-1.value > node-2.more:_x']
  expect(problemsOf(nodes, wires)).toMatchObject([
    { code: 'name_not_allowed', node: 'node-2', parameter: 'more:_x' },
    { code: 'name_not_allowed', node: 'node-3', message: 'Get attribute is a name and takes no wire' },
  ])
})

test('a free name cannot be that of an input the node has', () => {
  expect(problemsOf(one('manim.Circle', { fill_opacity: { expr: '1 - radius' } }))).toMatchObject([
    {
      code: 'bad_expression',
      message: "'radius' is an input of Circle already, so the expression cannot use the name",
      parameter: 'fill_opacity',
      column: 4,
      fix: 'Use another name, such as radius_value',
    },
  ])
})

describe('expressions', () => {
  test.each([
    ['2 +', 'bad_expression'],
    ['(1', 'bad_expression'],
    ["__import__('os').system('id')", 'name_not_allowed'],
    ['open("x")', 'name_not_allowed'],
  ])('%s', (expr, code) => {
    expect(problemsOf(one('manim.Circle', { radius: { expr } }))).toContainEqual(
      expect.objectContaining({
        code,
        severity: 'error',
        node: 'node-1',
        parameter: 'radius',
        column: expect.any(Number),
      }),
    )
  })

  test('each is checked, wherever it stands, but not what a wire has replaced', () => {
    const gradient = {
      list: [
        ['a', { expr: '(' }],
        ['b', { expr: ')' }],
      ],
    } satisfies ParamValue
    const text = node('node-1', 'manim.Text', { text: 'a', gradient })
    expect(problemsOf([text]).map(({ parameter }) => parameter)).toEqual(['gradient/a', 'gradient/b'])
    const color = node('node-2', 'value.color', { value: 'RED' })
    expect(problemsOf([text, color], ['node-2.value > node-1.gradient/a']).map(({ parameter }) => parameter)).toEqual([
      'gradient/b',
    ])
  })

  test('functions are checked with their arguments', () => {
    expect(problemsOf(one('value.function', { function: { fn: { args: ['x'], body: 'x +' } } }))).toMatchObject([
      { code: 'bad_expression', parameter: 'function' },
    ])
    expect(problemsOf(one('value.function', { function: { fn: { args: ['x=print(1)'], body: '1' } } }))).toMatchObject([
      { code: 'bad_expression' },
    ])
    expect(problemsOf(one('value.function', { function: { fn: { args: ['x'], body: 'x**2' } } }))).toEqual([])
  })

  test('a wired name may be one of Manim', () => {
    const nodes = [
      node('node-1', 'value.number', { value: 1 }),
      node('node-2', 'manim.Circle', { radius: { expr: '2*PI' } }),
    ]
    expect(problemsOf(nodes, ['node-1.value > node-2.PI'])).toEqual([])
  })
})
