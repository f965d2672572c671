import { splitDefinitions } from './definitions.ts'
import { stripComments } from './reader.ts'

/** What matters of a LaTeX preamble. */
export interface Preamble {
  /** Names in `\usepackage` and `\RequirePackage`, in order. */
  packages: string[]
  /** Definitions, to be read before the equation. */
  definitions: string[]
  /** Size of the text relative to 10 pt: the class options `11pt` and `12pt`. */
  scale: number
  /** How letters are encoded: with `T1`, accented letters are characters of their own. */
  encoding: 'OT1' | 'T1'
  /** False after `\DisableLigatures`. */
  ligatures: boolean
  /** `\renewcommand{\arraystretch}{…}`. */
  arrayStretch: number
}

/** Reads a preamble, `\documentclass` with it or not. Layout commands are passed over: a formula has no page. */
export function readPreamble(source: string): Preamble {
  const text = stripComments(source)
  const packages: string[] = []
  let encoding: Preamble['encoding'] = 'OT1'
  for (const [, options = '', names = ''] of text.matchAll(
    /\\(?:usepackage|RequirePackage)\s*(?:\[([^\]]*)\])?\s*\{([^}]*)\}/g,
  )) {
    const list = names
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
    packages.push(...list)
    if (list.includes('fontenc') && options.includes('T1')) encoding = 'T1'
  }
  const [, classOptions = ''] = /\\documentclass\s*\[([^\]]*)\]/.exec(text) ?? []
  return {
    packages,
    definitions: splitDefinitions(text).definitions,
    scale: /\b12pt\b/.test(classOptions) ? 1.2 : /\b11pt\b/.test(classOptions) ? 1.095 : 1,
    encoding,
    ligatures: !text.includes('\\DisableLigatures'),
    arrayStretch: arrayStretch(text) ?? 1,
  }
}

/** The last `\arraystretch` that is set in the source, if any. */
export function arrayStretch(source: string): number | undefined {
  const all = [...source.matchAll(/\\(?:renewcommand|def)\*?\s*\{?\\arraystretch\}?\s*\{\s*([\d.]+)\s*\}/g)]
  const last = all.at(-1)?.[1]
  return last === undefined ? undefined : Number(last)
}
