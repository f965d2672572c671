/** Takes Python apart into coloured words. A chunk of its own. */
import { highlightCode, tagHighlighter, tags } from '@lezer/highlight'
import { parser } from '@lezer/python'

/** A stretch of code and the class it is drawn with; together they are the whole text. */
export type Highlighted = readonly { readonly text: string; readonly look: string }[]

const looks = tagHighlighter([
  { tag: [tags.keyword, tags.controlKeyword, tags.definitionKeyword, tags.operatorKeyword], class: 'keyword' },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName), tags.className], class: 'name' },
  { tag: [tags.number, tags.bool, tags.null], class: 'number' },
  { tag: [tags.string, tags.special(tags.string)], class: 'string' },
  { tag: tags.comment, class: 'comment' },
])

/** See the head of this file. */
export function highlight(code: string): Highlighted {
  const parts: { text: string; look: string }[] = []
  const put = (text: string, look: string): void => void parts.push({ text, look })
  highlightCode(code, parser.parse(code), looks, put, () => put('\n', ''))
  return parts
}
