/** Whole lines that are lit: those of what is selected, and the one that failed. */
import { StateEffect, StateField, type Text } from '@codemirror/state'
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view'

/** Which lines are lit, from 1. */
interface LineMarks {
  readonly lit: readonly number[]
  readonly failed: number | undefined
}

/** Says anew which lines are lit. */
export const setLineMarks = StateEffect.define<LineMarks>()

const lit = Decoration.line({ class: 'cm-lit' })
const failed = Decoration.line({ class: 'cm-failed' })

/** Keeps the marks with the text. */
export const lineMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    const set = transaction.effects.find((effect) => effect.is(setLineMarks))
    return set ? decorate(set.value, transaction.state.doc) : marks.map(transaction.changes)
  },
  provide: (field) => EditorView.decorations.from(field),
})

function decorate(marks: LineMarks, text: Text): DecorationSet {
  const all = [
    ...marks.lit.map((line) => ({ line, mark: lit })),
    ...(marks.failed === undefined ? [] : [{ line: marks.failed, mark: failed }]),
  ]
  const inText = all.filter(({ line }) => line >= 1 && line <= text.lines)
  return Decoration.set(
    inText.map(({ line, mark }) => mark.range(text.line(line).from)),
    true,
  )
}
