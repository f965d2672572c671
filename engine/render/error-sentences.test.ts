import { describe, expect, it } from 'vitest'
import { sentenceFor, sentenceForWarning } from './error-sentences.ts'

describe('sentenceFor', () => {
  it.each([
    [
      'ValueError',
      'Circle radius must be positive. Current value: -5',
      'Circle radius must be positive. Current value: -5',
    ],
    [
      'FileNotFoundError',
      "[Errno 2] No such file or directory: 'latex'",
      'This equation needs latex, which is not installed. Choose the built-in equations in the settings, or install LaTeX.',
    ],
    [
      'ValueError',
      'latex error converting to dvi. See log output above or the log file: a.log',
      'LaTeX cannot typeset this equation. The log says what it stumbled over.',
    ],
    [
      'OSError',
      'From: /tmp, could not find cat.png at either of these locations: []',
      'The file "cat.png" was not found',
    ],
    ['FileNotFoundError', "[Errno 2] No such file or directory: 'a b.txt'", 'The file "a b.txt" was not found'],
    ['ValueError', 'Called Scene.play with no animations', 'Play has nothing to play'],
    ['ValueError', 'Color BLUU not found', 'There is no color "BLUU"'],
    ['AttributeError', "Circle object has no attribute 'foo'", 'Circle has no "foo"'],
    ['AttributeError', "'NoneType' object has no attribute 'foo'", 'NoneType has no "foo"'],
    ['EquationError', 'MissingGlyphError: There is no glyph for 你.', 'There is no glyph for 你.'],
    ['NameError', "name 'sinn' is not defined", '"sinn" is not known here'],
    ['ZeroDivisionError', 'division by zero', 'Something is divided by zero'],
    ['IndexError', 'list index out of range', 'There is no part with this index'],
    ['KeyError', "'x'", "There is no entry 'x'"],
    ['SyntaxError', "'(' was never closed (scene.py, line 3)", "This is not valid Python: '(' was never closed"],
    ['SceneEnded', 'the scene called sys.exit(0)', 'The scene ended itself by sys.exit(0) before it was done'],
    [
      'TypeError',
      "unsupported operand type(s) for +: 'int' and 'str'",
      "TypeError: unsupported operand type(s) for +: 'int' and 'str'",
    ],
    ['ValueError', 'two\n   lines', 'two lines'],
    ['AssertionError', '', 'AssertionError'],
  ])('%s: %s', (type, message, said) => {
    expect(sentenceFor(type, message).message).toBe(said)
  })

  it('names the parameter where the message does', () => {
    expect(sentenceFor('TypeError', "Mobject.__init__() got an unexpected keyword argument 'colour'").parameter).toBe(
      'colour',
    )
    expect(sentenceFor('TypeError', "Line.__init__() missing 1 required positional argument: 'end'")).toEqual({
      message: 'Line needs "end"',
      parameter: 'end',
    })
    const tooShort = 'Scene.play() has a total run_time of -2 <= 0 seconds which Manim cannot render.'
    expect(sentenceFor('ValueError', tooShort)).toEqual({
      message: 'run_time must be positive. Current value: -2',
      parameter: 'run_time',
    })
  })

  it('looks at the errors behind one too', () => {
    expect(sentenceFor('RuntimeError', 'division by zero', ['ZeroDivisionError']).message).toBe(
      'Something is divided by zero',
    )
  })
})

describe('sentenceForWarning', () => {
  it('does not list every font there is', () => {
    expect(sentenceForWarning("Font Nöpe not in ['DejaVu Sans', 'Noto'].")).toBe(
      'The font "Nöpe" is not installed; another one is used.',
    )
    expect(sentenceForWarning('something\n  else')).toBe('something else')
  })
})
