/** What errors of Python and Manim mean for somebody who has wired nodes. The first pattern that fits is taken. */

/** An error as a sentence. */
export interface Sentence {
  message: string
  parameter?: string
}

interface Rule {
  /** Type of the error, or of one behind it. */
  type?: string
  pattern: RegExp
  say: (found: RegExpExecArray) => Sentence | string
}

const latexRemedy = 'Choose the built-in equations in the settings, or install LaTeX.'

const rules: readonly Rule[] = [
  // resources/python/manim_nodes/equations.py
  { type: 'EquationError', pattern: /^\w+Error: (.+)$/s, say: ([, what]) => (what ?? '').replaceAll(/\s+/g, ' ') },
  // manim/utils/tex_file_writing.py
  {
    pattern: /No such file or directory: '?(latex|xelatex|lualatex|pdflatex|dvisvgm)'?/,
    say: ([, program]) => `This equation needs ${program}, which is not installed. ${latexRemedy}`,
  },
  {
    pattern: /(\w+) error converting to \w+\. See log output/,
    say: () => 'LaTeX cannot typeset this equation. The log says what it stumbled over.',
  },
  {
    pattern: /does not support converting \.\w+ files to SVG/,
    say: () => `dvisvgm cannot convert this equation. ${latexRemedy}`,
  },
  {
    pattern: /failed but did not produce a log file/,
    say: () => `LaTeX does not work on this machine. ${latexRemedy}`,
  },
  // manim/utils/file_ops.py, seek_full_path_from_defaults
  {
    pattern: /could not find (.+?) at either of these locations/s,
    say: ([, file]) => `The file "${file}" was not found`,
  },
  {
    type: 'FileNotFoundError',
    pattern: /No such file or directory: '(.+)'/,
    say: ([, file]) => `The file "${file}" was not found`,
  },
  // manim/animation/animation.py
  {
    pattern: /The run_time of (\w+) cannot be negative\. The given value was (\S+?)\.?$/,
    say: ([, name, value]) => ({
      message: `${name} run_time must not be negative. Current value: ${value}`,
      parameter: 'run_time',
    }),
  },
  // manim/scene/scene.py, validate_run_time
  {
    pattern: /has a (?:total )?(\w+) of (\S+) <= 0 seconds/,
    say: ([, parameter, value]) => ({
      message: `${parameter} must be positive. Current value: ${value}`,
      parameter: parameter ?? '',
    }),
  },
  { pattern: /Called Scene\.play with no animations/, say: () => 'Play has nothing to play' },
  {
    pattern: /Unexpected argument (.+) passed to Scene\.play/s,
    say: ([, what]) => `Only animations can be played, and ${what} is none`,
  },
  { pattern: /^Color (.+) not found$/, say: ([, name]) => `There is no color "${name}"` },
  { pattern: /^Failed to parse a color from (.+)$/, say: ([, text]) => `"${text}" is not a color` },
  {
    type: 'TypeError',
    pattern: /^(\w+)\.__init__\(\) got an unexpected keyword argument '(\w+)'/,
    say: ([, , parameter]) => ({ message: `There is no parameter "${parameter}" here`, parameter: parameter ?? '' }),
  },
  {
    type: 'TypeError',
    pattern: /got an unexpected keyword argument '(\w+)'/,
    say: ([, parameter]) => ({ message: `There is no parameter "${parameter}" here`, parameter: parameter ?? '' }),
  },
  {
    type: 'TypeError',
    pattern: /^(?:[\w.]+\.)?(\w+)\.__init__\(\) missing \d+ required (?:positional|keyword-only) arguments?: '(\w+)'/,
    say: ([, name, parameter]) => ({ message: `${name} needs "${parameter}"`, parameter: parameter ?? '' }),
  },
  {
    type: 'AttributeError',
    pattern: /^'?(\w+)'? object has no attribute '(\w+)'/,
    say: ([, name, attribute]) => `${name} has no "${attribute}"`,
  },
  { type: 'NameError', pattern: /^name '(\w+)' is not defined/, say: ([, name]) => `"${name}" is not known here` },
  {
    type: 'ModuleNotFoundError',
    pattern: /No module named '(.+?)'/,
    say: ([, name]) => `The Python module "${name}" is not installed`,
  },
  { type: 'ZeroDivisionError', pattern: /.*/, say: () => 'Something is divided by zero' },
  { type: 'IndexError', pattern: /out of (?:range|bounds)/, say: () => 'There is no part with this index' },
  { type: 'KeyError', pattern: /^(.+)$/s, say: ([, key]) => `There is no entry ${key}` },
  { type: 'RecursionError', pattern: /.*/, say: () => 'Something calls itself without end' },
  {
    type: 'SyntaxError',
    pattern: /^(.*?)(?: \(.+, line \d+\))?$/s,
    say: ([, what]) => `This is not valid Python: ${what}`,
  },
  {
    type: 'IndentationError',
    pattern: /^(.*?)(?: \(.+, line \d+\))?$/s,
    say: ([, what]) => `This is not valid Python: ${what}`,
  },
  {
    type: 'SceneEnded',
    pattern: /sys\.exit\((.*)\)/,
    say: ([, code]) => `The scene ended itself by sys.exit(${code}) before it was done`,
  },
]

/** Types whose message Manim and others write for people. */
const speaking = new Set(['ValueError', 'RuntimeError', 'Exception', 'NotImplementedError', 'ImportError'])

/** An error in the user's words; type and message where nothing better is known. */
export function sentenceFor(type: string, message: string, causes: readonly string[] = []): Sentence {
  const text = message.trim()
  for (const { type: wanted, pattern, say } of rules) {
    if (wanted !== undefined && wanted !== type && !causes.includes(wanted)) continue
    const found = pattern.exec(text)
    if (found === null) continue
    const said = say(found)
    return typeof said === 'string' ? { message: said } : said
  }
  const short = text.replaceAll(/\s+/g, ' ')
  if (short === '') return { message: type }
  return { message: speaking.has(type) ? short : `${type}: ${short}` }
}

/** A warning of Manim's log in the user's words. */
export function sentenceForWarning(message: string): string {
  // manim/mobject/text/text_mobject.py prints every font there is.
  const font = /^Font (.+?) not in \[/s.exec(message)
  if (font !== null) return `The font "${font[1]}" is not installed; another one is used.`
  return message.replaceAll(/\s+/g, ' ').trim()
}
