/** The theme's own colours on Python. */
import { HighlightStyle } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** What is coloured how. */
export const codeColors = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword], color: 'var(--violet)' },
  { tag: [tags.function(tags.variableName), tags.className, tags.definition(tags.className)], color: 'var(--blue)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--orange)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--green)' },
  { tag: [tags.comment], color: 'var(--muted)', fontStyle: 'italic' },
  { tag: [tags.self], color: 'var(--muted)' },
])

/** Sizes and grounds. */
export const codeTheme = EditorView.theme({
  '&': { height: '100%', background: 'var(--field)', color: 'var(--text)' },
  '&.cm-focused': { outline: '2px solid var(--accent-text)', outlineOffset: '-2px' },
  '.cm-scroller': { font: '400 12px/18px var(--mono)', overflow: 'auto' },
  '.cm-content': { padding: '6px 0', caretColor: 'var(--text)' },
  '.cm-gutters': { background: 'var(--field)', color: 'var(--faint)', border: '0', paddingLeft: '4px' },
  '.cm-line': { padding: '0 12px 0 8px', cursor: 'default' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'color-mix(in srgb, var(--accent) 45%, transparent)',
  },
  '.cm-lit': {
    background: 'color-mix(in srgb, var(--accent) 22%, transparent)',
    boxShadow: 'inset 2px 0 0 var(--accent-text)',
  },
  '.cm-failed': { background: 'var(--error-background)', boxShadow: 'inset 2px 0 0 var(--error)' },
})
