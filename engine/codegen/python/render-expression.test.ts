import { execa } from 'execa'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseExpression, type ParsedExpression } from '../../graph/expression/parse-expression.ts'
import { flat } from './doc.ts'
import { renderExpression } from './render-expression.ts'
import { PythonProcess, pythonProgram } from '../../graph/expression/testing/python-process.ts'
import { expressionText } from '../../graph/expression/testing/random-expression.ts'

function treeOf(text: string): ParsedExpression['root'] {
  const result = parseExpression(text)
  if ('error' in result) throw new Error(`${text}: ${result.error.message}`)
  return result.root
}

const modules = new Set<string>()

/** The expression on one line, with names replaced by other code. */
function render(text: string, substitutions: Record<string, string> = {}, args: readonly string[] = []): string {
  const context = {
    substitute: (name: string) => {
      const code = Object.hasOwn(substitutions, name) ? substitutions[name] : undefined
      return code === undefined ? undefined : renderExpression(treeOf(code), plain)
    },
    module: (name: string) => modules.add(name),
  }
  return flat(renderExpression(treeOf(text), context, args).doc)
}

const plain = { substitute: () => undefined, module: () => undefined }

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
    ['f"n = {i}"', { i: 'd["k"]' }, 'f\'n = {d["k"]}\''],
    ['f"{i} \'"', { i: 'd["k"]' }, "f'{d[\"k\"]} \\''"],
    ['f"{i}"', { i: 'f("\\n", 2)' }, '"{}".format(f("\\n", 2))'],
  ])('puts into %s what its names stand for', (text, substitutions, code) => {
    expect(render(text, substitutions as Record<string, string>)).toBe(code)
  })
})

describe('maths', () => {
  it('writes bare names with the module that has them, and tells which modules are needed', () => {
    modules.clear()
    expect(render('sin(x) + factorial(n) + random.random()')).toBe('np.sin(x) + math.factorial(n) + random.random()')
    expect([...modules]).toEqual(['numpy', 'math', 'random'])
  })

  it('leaves names to a wire and to what binds them inside', () => {
    expect(render('e**2', { e: 'edge' })).toBe('edge**2')
    expect(render('lambda e: e + pi')).toBe('lambda e: e + np.pi')
    expect(render('e + pi', {}, ['e'])).toBe('e + np.pi')
  })
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
        fc.pre(!('error' in parseExpression(text)))
        const unchanged = render(text)
        const replaced = render(text, names)
        // Where no f-string of Python 3.11 can say it, the code is a call of format: another tree, by design.
        fc.pre(!replaced.includes('.format('))
        const lines = { text, plain: unchanged, replaced, names }
        expect(await python.ask(lines)).toEqual({ plain: true, replaced: true })
        expect(render(unchanged)).toBe(unchanged)
      }),
      { numRuns: 1000 },
    )
  })
})

const ruff = await execa(pythonProgram, ['-m', 'ruff', '--version'], { reject: false })

it.skipIf(ruff.failed)('writes what ruff format leaves as it is', async () => {
  const texts = fc.sample(expressionText, { numRuns: 1500, seed: 20 })
  const codes = texts.flatMap((text) => {
    return 'error' in parseExpression(text) ? [] : [`call(${render(text)})`]
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
