import { execa } from 'execa'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseExpression, type ParsedExpression } from './parse-expression.ts'
import { renderExpression, renderFunction } from './render-expression.ts'
import { PythonProcess, pythonProgram } from './testing/python-process.ts'
import { expressionText } from './testing/random-expression.ts'

function parsed(text: string): ParsedExpression {
  const result = parseExpression(text)
  if ('error' in result) throw new Error(`${text}: ${result.error.message}`)
  return result
}

function render(text: string, substitutions: Record<string, string> = {}): string {
  const entries = Object.entries(substitutions).map(([name, code]) => [name, { code, atom: false }] as const)
  return renderExpression(parsed(text), new Map(entries)).code
}

describe('layout', () => {
  it.each([
    ['2*PI/3', '2 * PI / 3'],
    ['a**2 + b ** -1', 'a**2 + b**-1'],
    ['x ()**2', 'x() ** 2'],
    ['-x**2', '-(x**2)'],
    ['(a*b) + c', '(a * b) + c'],
    ['((a + b))*c', '(a + b) * c'],
    ["'it''s'", '"its"'],
    ['\'say "a"\'', '\'say "a"\''],
    ["'\\\\frac{1}{2}'", 'r"\\frac{1}{2}"'],
    ['a[1 :2], b[x+1 :]', '(a[1:2], b[x + 1 :])'],
    ['[1,2,]', '[1, 2]'],
    ['f(a = 1,* b)', 'f(a=1, *b)'],
    ['f((x for x in y))', 'f(x for x in y)'],
    ['lambda x,y = 2 : x', 'lambda x, y=2: x'],
    ['{"a":1,**b}', '{"a": 1, **b}'],
    ['1 .real + 0XaB + 1E+5 + 5.', '(1).real + 0xAB + 1e5 + 5.0'],
    ['(\n  a +\n  b\n)', 'a + b'],
    ["f'{x+1:>{ w }}'", 'f"{x + 1:>{w}}"'],
    ["f'{ {1:2}[1] }'", 'f"{ {1: 2}[1] }"'],
    ['f"{a[\'k\']}"', 'f"{a[\'k\']}"'],
    ['numpy.sin(x)', 'np.sin(x)'],
  ])('writes %s as %s', (text, code) => {
    expect(render(text)).toBe(code)
  })
})

describe('substitution', () => {
  it.each([
    ['2*r', { r: 'a + b' }, '2 * (a + b)'],
    ['a - b', { b: 'c - d' }, 'a - (c - d)'],
    ['a + b', { a: '2 * c' }, '2 * c + b'],
    ['x**2', { x: 't.get_value()' }, 't.get_value() ** 2'],
    ['x**2', { x: '-y' }, '(-y) ** 2'],
    ['x.y', { x: 'a if b else c' }, '(a if b else c).y'],
    ['f(x)', { x: 'lambda t: t' }, 'f(lambda t: t)'],
    ['x[0]', { x: 'axes' }, 'axes[0]'],
    ['lambda x: x + a', { x: 'y', a: 'b' }, 'lambda x: x + b'],
    ['[x for x in x]', { x: 'y' }, '[x for x in y]'],
    ['f"n = {i}"', { i: 'd["k"]' }, 'f"n = {d[\'k\']}"'],
    ['f"{i} \'"', { i: 'd["k"]' }, "f\"{d['k']} '\""],
    ['f"{i}"', { i: 'f("\\n", 2)' }, '"{}".format(f("\\n", 2))'],
  ])('puts into %s what its names stand for', (text, substitutions, code) => {
    expect(render(text, substitutions as Record<string, string>)).toBe(code)
  })

  it('renames what is bound inside where the code put in has the same name', () => {
    expect(render('lambda x: x + a', { a: 'x * 2' })).toBe('lambda x_1: x_1 + x * 2')
    expect(render('[x + a for x in b]', { a: 'x', b: 'x' })).toBe('[x_1 + x for x_1 in x]')
    expect(render('lambda np: sin(np)')).toBe('lambda np_1: np.sin(np_1)')
  })

  it('keeps code it cannot read apart by brackets', () => {
    const code = (atom: boolean) => renderExpression(parsed('2*x'), new Map([['x', { code: 'a ?? b', atom }]])).code
    expect(code(true)).toBe('2 * a ?? b')
    expect(code(false)).toBe('2 * (a ?? b)')
  })
})

describe('maths', () => {
  it('writes bare names with the module that has them, and tells which modules are needed', () => {
    const { code, modules } = renderExpression(parsed('sin(x) + factorial(n) + random.random()'), new Map())
    expect(code).toBe('np.sin(x) + math.factorial(n) + random.random()')
    expect([...modules]).toEqual(['numpy', 'math', 'random'])
  })

  it('leaves names to a wire, to Manim and to what binds them inside', () => {
    const substitutions = new Map([['e', { code: 'edge', atom: true }]])
    expect(renderExpression(parsed('e**2'), substitutions).code).toBe('edge**2')
    expect(renderExpression(parsed('sin(x)'), new Map(), new Set(['sin'])).code).toBe('sin(x)')
    expect(render('lambda e: e + pi')).toBe('lambda e: e + np.pi')
  })
})

it('tells how tightly the code holds', () => {
  expect(renderExpression(parsed('a + b'), new Map()).precedence).toBe(8)
  expect(renderExpression(parsed('a, b'), new Map())).toMatchObject({ code: '(a, b)', precedence: 13 })
})

it('writes functions with their arguments, which hide substitutions', () => {
  const substitutions = new Map([
    ['k', { code: 'n + 1', atom: false }],
    ['x', { code: 'wrong', atom: true }],
  ])
  expect(renderFunction(['x', 'y'], parsed('k*x'), substitutions).code).toBe('lambda x, y: (n + 1) * x')
  expect(renderFunction([], parsed('k'), substitutions).code).toBe('lambda: n + 1')
})

describe('Python', () => {
  let python: PythonProcess
  beforeAll(() => {
    python = new PythonProcess(['-W', 'ignore', '-c', comparer])
  })
  afterAll(() => python.close())

  it('reads rendered code as the tree it was rendered from, with names replaced', async () => {
    const names = { a: 'alpha', b: 'beta.c', x: 'x_2' }
    await fc.assert(
      fc.asyncProperty(expressionText, async (text) => {
        const tree = parseExpression(text)
        fc.pre(!('error' in tree))
        const plain = renderExpression(tree, new Map()).code
        const entries = Object.entries(names).map(([name, code]) => [name, { code, atom: true }] as const)
        const replaced = renderExpression(tree, new Map(entries)).code
        // Where no f-string of Python 3.11 can say it, the code is a call of format: another tree, by design.
        fc.pre(!replaced.includes('.format('))
        const lines = { text, plain, replaced, names }
        expect(await python.ask(lines)).toEqual({ plain: true, replaced: true })
        expect(renderExpression(parsed(plain), new Map()).code).toBe(plain)
      }),
      { numRuns: 1000 },
    )
  })
})

const ruff = await execa(pythonProgram, ['-m', 'ruff', '--version'], { reject: false })

it.skipIf(ruff.failed)('writes what ruff format leaves as it is', async () => {
  const texts = fc.sample(expressionText, { numRuns: 1500, seed: 20 })
  const codes = texts.flatMap((text) => {
    const tree = parseExpression(text)
    return 'error' in tree ? [] : [`call(${renderExpression(tree, new Map()).code})`]
  })
  const short = codes.filter((code) => code.length < 150)
  expect(short.length).toBeGreaterThan(500)
  const args = ['-m', 'ruff', 'format', '--isolated', '--line-length', '320', '-']
  const { stdout } = await execa(pythonProgram, args, { input: `${short.join('\n')}\n` })
  expect(stdout.split('\n')).toEqual(short)
})

/** Compares trees; replaces names outside of where they are bound. */
const comparer = `
import ast, json, sys
class Replace(ast.NodeTransformer):
    def __init__(self, names): self.names = names
    def visit_Name(self, node):
        return self.names.get(node.id, node) if isinstance(node.ctx, ast.Load) else node
    def bound(self, node, names, outside):
        inner = Replace({name: tree for name, tree in self.names.items() if name not in names})
        for field in outside: setattr(*field, self.visit(getattr(*field)))
        kept = [(field, getattr(*field)) for field in outside]
        for field in outside: setattr(*field, ast.Constant(0))
        inner.generic_visit(node)
        for field, value in kept: setattr(*field, value)
        return node
    def visit_Lambda(self, node):
        args = node.args
        args.defaults = [self.visit(each) for each in args.defaults]
        args.kw_defaults = [each and self.visit(each) for each in args.kw_defaults]
        names = {each.arg for each in ast.walk(args) if isinstance(each, ast.arg)}
        node.body = Replace({name: tree for name, tree in self.names.items() if name not in names}).visit(node.body)
        return node
    def visit_ListComp(self, node):
        names = {each.id for generator in node.generators for each in ast.walk(generator.target) if isinstance(each, ast.Name)}
        return self.bound(node, names, [(node.generators[0], 'iter')])
    visit_SetComp = visit_GeneratorExp = visit_DictComp = visit_ListComp
def tree(text): return ast.parse('(' + text.strip() + '\\n)', mode='eval').body
def dump(node): return ast.dump(node).replace(", kind='u'", '')
for line in sys.stdin:
    given = json.loads(line)
    original = tree(given['text'])
    plain = dump(original) == dump(tree(given['plain']))
    names = {name: tree(code) for name, code in given['names'].items()}
    replaced = dump(Replace(names).visit(original)) == dump(tree(given['replaced']))
    print(json.dumps({'plain': plain, 'replaced': replaced}), flush=True)
`
