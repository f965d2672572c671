import { expect, test } from 'vitest'
import { node } from '../testing/build.ts'
import { problemsOf } from '../testing/problems.ts'

test('statements that are no Python are said with their line', () => {
  expect(problemsOf([node('node-1', 'code.python', { code: 'x = 1\ny = (' })])).toMatchObject([
    {
      code: 'bad_expression',
      severity: 'error',
      node: 'node-1',
      parameter: 'code',
      message: expect.stringMatching(/^Python line 2: /),
    },
  ])
  expect(problemsOf([node('node-1', 'code.python', { code: 'x = 1' })])).toEqual([])
})

test('names they read are required inputs, whatever they bind can be wired on', () => {
  const python = node('node-1', 'code.python', { code: 'big = Circle(radius=2 * r)' })
  expect(problemsOf([python])).toMatchObject([
    { code: 'required_input_missing', message: "Node 'Python' missing required input 'r'", parameter: 'code' },
  ])
  const nodes = [python, node('node-2', 'value.number', { value: 1 }), node('node-3', 'manim.Create')]
  expect(problemsOf(nodes, ['node-2.value > node-1.r', 'node-1.big > node-3.mobject'])).toEqual([])
})

test('a name that is a field of the node cannot be an input', () => {
  expect(problemsOf([node('node-1', 'code.python', { code: 'x = plays' })])).toMatchObject([
    {
      code: 'bad_expression',
      parameter: 'code',
      message: "'plays' is an input of Python already, so the expression cannot use the name",
    },
  ])
})

test('the arguments of a Function are known in its statements', () => {
  const fn = { fn: { args: ['x'], body: 'x + unused' } }
  const record = node('node-1', 'value.function', { function: fn, code: 'y = x ** 2\nreturn y + a' })
  expect(problemsOf([record])).toMatchObject([{ message: "Node 'Function' missing required input 'a'" }])
})

test('definitions stand alone', () => {
  expect(
    problemsOf([node('node-1', 'code.definitions', { code: 'def wave(x):\n    return x + shift\n' })]),
  ).toMatchObject([
    { code: 'bad_expression', message: "Definitions 'shift' is not defined; nothing can be wired here" },
  ])
})
