/** Finds the place in TeX that an error message means. */
import type { Stretch } from '../text/marked-text.tsx'

/** The stretch to underline; undefined where the message points nowhere. */
export function faultInTex(tex: string, message: string): Stretch | undefined {
  const command = /\\[a-zA-Z]+/.exec(message)?.[0]
  if (command !== undefined) {
    const from = new RegExp(`${command.replace('\\', '\\\\')}(?![a-zA-Z])`).exec(tex)?.index
    if (from !== undefined) return { from, to: from + command.length }
  }
  const environment = /(?:environment|end) .*?[{'"]([a-zA-Z]+\*?)[}'"]/.exec(message)?.[1]
  const at = environment === undefined ? -1 : tex.indexOf(`{${environment}}`)
  if (environment !== undefined && at >= 0) return { from: at + 1, to: at + 1 + environment.length }
  const brace = /brace/i.test(message) ? unmatchedBrace(tex) : undefined
  if (brace) return brace
  const character = /[“"'](.)[”"']/u.exec(message)?.[1]
  const found = character === undefined ? -1 : tex.indexOf(character)
  if (character !== undefined && found >= 0) return { from: found, to: found + character.length }
  return /missing|extra|double/i.test(message) ? doubled(tex) : undefined
}

/** The first brace that closes nothing, else the last that is not closed. */
function unmatchedBrace(tex: string): Stretch | undefined {
  const open: number[] = []
  for (let at = 0; at < tex.length; at++) {
    const character = tex[at]
    if (character === '\\') at++
    else if (character === '{') open.push(at)
    else if (character === '}' && open.pop() === undefined) return { from: at, to: at + 1 }
  }
  const last = open.at(-1)
  return last === undefined ? undefined : { from: last, to: last + 1 }
}

/** A second exponent or index at the same letter. */
function doubled(tex: string): Stretch | undefined {
  const found = /([_^])(?:\{[^{}]*\}|[^\s{}])\s*(\1)/.exec(tex)
  if (!found) return undefined
  const to = found.index + found[0].length
  return { from: to - 1, to }
}
