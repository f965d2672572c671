/** CodeMirror with Python, for reading: lines can be lit, and a click tells where it was. */
import { python } from '@codemirror/lang-python'
import { syntaxHighlighting } from '@codemirror/language'
import { EditorState, type Extension } from '@codemirror/state'
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { codeColors, codeTheme } from './code-theme.ts'
import { lineMarks, setLineMarks } from './line-marks.ts'

interface CodeViewProps {
  readonly code: string
  readonly label: string
  /** Lines of what is selected, from 1. */
  readonly lit: readonly number[]
  /** The line that failed. */
  readonly failed?: number | undefined
  /** A line was clicked, or Enter pressed on it; line from 1, column from 0 in UTF-16. */
  readonly onPlace?: (line: number, column: number, text: string) => void
}

export default function CodeView({ code, label, lit, failed, onPlace }: CodeViewProps) {
  const parent = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(undefined)
  const place = useRef(onPlace)
  useEffect(() => {
    place.current = onPlace
  }, [onPlace])

  useEffect(() => {
    if (!parent.current) return undefined
    const editor = new EditorView({ parent: parent.current, extensions: extensions(label, place) })
    view.current = editor
    return () => editor.destroy()
  }, [label])

  useEffect(() => {
    const editor = view.current
    if (!editor || editor.state.doc.toString() === code) return
    const scroll = editor.scrollSnapshot()
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: code } })
    editor.dispatch({ effects: scroll })
  }, [code, label])

  useEffect(() => {
    const editor = view.current
    if (!editor) return
    editor.dispatch({ effects: setLineMarks.of({ lit, failed }) })
    const first = failed ?? lit[0]
    if (first === undefined || first > editor.state.doc.lines) return
    const { from } = editor.state.doc.line(first)
    editor.dispatch({ effects: EditorView.scrollIntoView(from, { y: 'nearest', yMargin: 40 }) })
  }, [lit, failed, code, label])

  return <div ref={parent} style={{ height: '100%' }} />
}

function extensions(label: string, place: { readonly current: CodeViewProps['onPlace'] }): Extension[] {
  function tell(editor: EditorView, position: number): void {
    const line = editor.state.doc.lineAt(position)
    place.current?.(line.number, position - line.from, line.text)
  }
  return [
    EditorState.readOnly.of(true),
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true' }),
    lineNumbers(),
    drawSelection(),
    python(),
    syntaxHighlighting(codeColors),
    codeTheme,
    lineMarks,
    keymap.of([
      {
        key: 'Enter',
        run: (editor) => {
          tell(editor, editor.state.selection.main.head)
          return true
        },
      },
    ]),
    EditorView.domEventHandlers({
      click(event, editor) {
        // Who selects text to copy it means no node.
        if (!editor.state.selection.main.empty) return
        const position = editor.posAtCoords({ x: event.clientX, y: event.clientY })
        if (position !== null) tell(editor, position)
      },
    }),
  ]
}
