import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PythonProcess } from '../testing/python-process.ts'
import { checkStatements, type StatementsReport } from './check-statements.ts'
import type { StatementPlace } from './structure.ts'

const boundNames = new Set(['Circle', 'UP', 'color', 'Create'])

function check(code: string, place: StatementPlace = 'python', inputs: string[] = []): StatementsReport {
  return checkStatements(code, place, { boundNames, inputs: new Set(inputs) })
}

describe('inputs and outputs', () => {
  it.each([
    ['y = x + 1', ['x'], ['y']],
    ['x = x + 1', ['x'], ['x']],
    ['x += 1', ['x'], ['x']],
    ['x = 1\ny = x', [], ['x', 'y']],
    ['y = x\nx = 1', ['x'], ['y', 'x']],
    ['m.width = w', ['m', 'w'], []],
    ['a[i] = b', ['b', 'a', 'i'].toSorted(), []],
    ['if c:\n    x = 1\nprint(x)', ['c', 'x'], ['x']],
    ['if c:\n    x = 1\nelse:\n    x = 2\nprint(x)', ['c'], ['x']],
    ['if c:\n    x = 1\nelse:\n    raise ValueError\nprint(x)', ['c'], ['x']],
    ['for i in items:\n    last = i\nprint(last)', ['items'], ['i', 'last']],
    ['for i in range(n):\n    total = total + i', ['n', 'total'], ['i', 'total']],
    ['while True:\n    x = f()\n    if x:\n        break\nprint(x)', ['f'], ['x']],
    ['with a as b:\n    c = b', ['a'], ['b', 'c']],
    ['try:\n    x = f()\nexcept ValueError as error:\n    x = error\nprint(x)', ['f'], ['x']],
    ['try:\n    x = f()\nexcept ValueError:\n    pass\nprint(x)', ['f', 'x'], ['x']],
    ['def f(a, b=c):\n    return a + k', ['c', 'k'], ['f']],
    ['def f():\n    return g()\ndef g():\n    return f()', [], ['f', 'g']],
    ['k = 1\ndef f():\n    return k', [], ['k', 'f']],
    ['def f():\n    n = 1\n    def g():\n        nonlocal n\n        n += m\n    return g', ['m'], ['f']],
    ['class A(B):\n    x = 1\n    y = x + z\n    def f(self):\n        return w', ['B', 'z', 'w'], ['A']],
    ['f = lambda x: x + later\nlater = 1', [], ['f', 'later']],
    ['f = lambda x: x + k', ['k'], ['f']],
    ['xs = [x * k for x in ys]', ['ys', 'k'].toSorted(), ['xs']],
    ['if (n := f()) > 1:\n    print(n)', ['f'], ['n']],
    ['while (x := x + 1) < 3:\n    pass', ['x'], ['x']],
    ['ys = [y for x in xs if (y := f(x))]', ['f', 'xs'], ['y', 'ys']],
    ['(a, *b), c = d', ['d'], ['a', 'b', 'c']],
    ['import math\nx = math.pi', [], ['math', 'x']],
    ['from math import sin as s\ny = s(x)', ['x'], ['s', 'y']],
    ['match v:\n    case [a, *b]:\n        c = a\n    case _:\n        c = 1\nprint(c)', ['v'], ['a', 'b', 'c']],
    ['del x', ['x'], []],
    ['x = 1\ndel x', [], []],
    ['for _ in range(3):\n    pass', [], []],
    ['x: int = y', ['y'], ['x']],
    ['self.add(Circle().shift(UP * k))', ['k'], []],
    ['@d\ndef f(x: t) -> r: ...', ['d', 't', 'r'], ['f']],
    ['print(f"{x:>{w}}")', ['x', 'w'], []],
    ['assert x, y', ['x', 'y'], []],
  ])('of %j are %j and %j', (code, reads, binds) => {
    const report = check(code)
    expect(report.problems).toEqual([])
    expect({ reads: report.reads.toSorted(), binds: report.binds }).toEqual({ reads: reads.toSorted(), binds })
  })

  it('come in the order the names are used', () => {
    expect(check('z = b + a\nprint(b, c)').reads).toEqual(['b', 'a', 'c'])
  })

  it('are none of the names Manim binds, unless they have a wire', () => {
    expect(check('x = color').reads).toEqual([])
    expect(check('x = color', 'python', ['color']).reads).toEqual(['color'])
  })
})

it('finds what is used of the scene, and the modules that are taken for granted', () => {
  const report = check(
    'self.play(Create(m))\nx = np.sin(math.pi) + self.camera.width\nclass A:\n    def f(self):\n        self.y = 1',
  )
  expect(report).toMatchObject({ scene: ['play', 'camera'], usesScene: true, modules: ['numpy', 'math'], reads: ['m'] })
})

it('finds imports wherever they stand', () => {
  expect(check('import numpy as np, math\ndef f():\n    from random import choice as c').imports).toEqual([
    { module: 'numpy', name: null, as: 'np', line: 1 },
    { module: 'math', name: null, as: null, line: 1 },
    { module: 'random', name: 'choice', as: 'c', line: 3 },
  ])
})

it('says where Python would stop', () => {
  expect(check('x = 1\ny = (2\nz').problems).toEqual([{ message: "'(' was never closed", line: 2, column: 4 }])
  expect(check('if x:\n    return 1').problems).toEqual([
    { message: "'return' can stand only in a function", line: 2, column: 4 },
  ])
  expect(check('if x:\n    return 1', 'function').problems).toEqual([])
})

it('says where the dangers are', () => {
  expect(check('x = 1\nwith open(p) as f:\n    pass').dangers).toEqual([
    { message: "'open' is not allowed here: it reads or writes files", line: 2, column: 5 },
  ])
})

describe('against Python', () => {
  let python: PythonProcess
  beforeAll(() => {
    python = new PythonProcess(['-W', 'ignore', '-c', symbols])
  })
  afterAll(() => python.close())

  it('binds what Python binds, and reads nothing that Python does not look up outside', async () => {
    for (const path of (await python.ask('modules')) as string[]) {
      const code = readFileSync(path, 'utf8')
      const report = check(code, 'definitions')
      const { binds, sure, looked } = (await python.ask(code)) as Record<'binds' | 'sure' | 'looked', string[]>
      expect({ path, problems: report.problems }).toEqual({ path, problems: [] })
      const known = new Set(looked)
      expect({ path, reads: report.reads.filter((name) => !known.has(name)) }).toEqual({ path, reads: [] })
      const bound = new Set(binds)
      expect({ path, binds: report.binds.filter((name) => !bound.has(name)) }).toEqual({ path, binds: [] })
      // Handlers delete the name they bind, and `del` may come last.
      const missing = sure.filter((name) => !report.binds.includes(name) && name !== '_')
      expect({
        path,
        missing: missing.filter((name) => !new RegExp(`as ${name}:|del .*\\b${name}\\b`).test(code)),
      }).toEqual({
        path,
        missing: [],
      })
    }
  })
})

/** Tells what Python's own symbol tables say of modules of its library and of ours. */
const symbols = `
import ast, json, os, symtable, sys
folder = os.path.dirname(os.__file__)
names = ['argparse', 'ast', 'calendar', 'colorsys', 'copy', 'csv', 'dataclasses', 'decimal', 'enum', 'fractions', 'functools',
    'heapq', 'inspect', 'os', 'pathlib', 'random', 'statistics', 'string', 'textwrap', 'typing', 'tokenize', 'zipfile']
def looked(table):
    for symbol in table.get_symbols():
        if symbol.is_global() or (table.get_type() == 'module' and symbol.is_referenced()):
            yield symbol.get_name()
    for child in table.get_children(): yield from looked(child)
for line in sys.stdin:
    code = json.loads(line)
    if code == 'modules':
        # Later libraries are written in later Python.
        paths = [os.path.join(folder, name + '.py') for name in names] if sys.version_info < (3, 12) else []
        paths += [os.path.join(at, name) for at, _, files in os.walk('manim_nodes') for name in files if name.endswith('.py')]
        print(json.dumps([os.path.abspath(path) for path in paths if os.path.exists(path)]), flush=True)
        continue
    top = symtable.symtable(code, '<text>', 'exec')
    binds = [symbol.get_name() for symbol in top.get_symbols() if symbol.is_assigned() or symbol.is_imported()]
    # From Python 3.12 on, tables hold the names of comprehensions, too.
    targets = [each.target for each in ast.walk(ast.parse(code)) if isinstance(each, ast.comprehension)]
    inner = {each.id for target in targets for each in ast.walk(target) if isinstance(each, ast.Name)}
    sure = [name for name in binds if name not in inner]
    print(json.dumps({'binds': binds, 'sure': sure, 'looked': sorted(set(looked(top)))}), flush=True)
`
