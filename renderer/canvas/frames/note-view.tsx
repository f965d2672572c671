import { memo, useState, type CSSProperties } from 'react'
import Markdown from 'react-markdown'
import type { Note } from '../../../engine/graph/document.ts'
import { select } from '../../session/session-store.ts'
import { t } from '../../strings/t.ts'
import { classNames } from '../../ui/class-names.ts'
import { useSession, useTab } from '../../workspace/context.tsx'
import { cssColor } from '../node/node-color.ts'
import { useWalk, walkOf } from '../walk/walk-store.ts'
import { changeNote, newNote, plus, removeNote } from './box-edits.ts'
import { BoxTools } from './box-tools.tsx'
import styles from './boxes.module.css'
import { useBoxDrag } from './use-box-drag.ts'

/** A text on the canvas, in Markdown; a double click writes it. */
export const NoteView = memo(function NoteView({ note }: { note: Note }) {
  const tab = useTab()
  const key = `note:${note.id}`
  const selected = useSession(({ selection }) => selection.notes.includes(note.id))
  const writing = useWalk((state) => state.renaming === key)
  const write = (): void => walkOf(tab).setState({ renaming: key })
  const move = useBoxDrag({
    end: (by) => by && changeNote(tab, t('canvas.move', { count: 1 }), note.id, { position: plus(note.position, by) }),
  })
  const base = note.size ?? newNote
  const size = useBoxDrag({
    end: (by) => by && changeNote(tab, t('nodes.note.undo.resize'), note.id, { size: sizeAfter(base, by) }),
  })
  const place = plus(note.position, move.by ?? { x: 0, y: 0 })
  return (
    <div
      className={styles['noteBox']}
      style={{ left: place.x, top: place.y, ...(size.by ? sizeAfter(base, size.by) : base) }}
    >
      <article
        className={classNames(
          styles['note'],
          selected && styles['selected'],
          note.color !== undefined && styles['colored'],
        )}
        style={{ '--tint': cssColor(note.color) } as CSSProperties}
        aria-label={t('nodes.note.name')}
        tabIndex={-1}
        data-note={note.id}
        {...(writing ? {} : move.handlers)}
        onPointerDown={(event) => {
          select(tab.session, { notes: [note.id] })
          if (writing) event.stopPropagation()
          else move.handlers.onPointerDown(event)
        }}
        onDoubleClick={write}
        onKeyDown={(event) => event.key === 'Enter' && event.target === event.currentTarget && write()}
      >
        {writing ? <Writing note={note} /> : <NoteText text={note.text} />}
      </article>
      <div className={styles['corner']} {...size.handlers} />
      {selected && !writing && (
        <BoxTools
          label={{ color: t('nodes.note.color'), remove: t('nodes.note.remove') }}
          color={note.color}
          onColor={(color) => changeNote(tab, t('nodes.note.undo.color'), note.id, { color })}
          onEdit={write}
          onRemove={() => removeNote(tab, note.id)}
        />
      )}
    </div>
  )
})

/** HTML in it stays text, and pictures are left out: a note must not fetch anything. */
const NoteText = memo(function NoteText({ text }: { text: string }) {
  return (
    <div className={classNames(styles['text'], text === '' && styles['pale'])}>
      <Markdown
        disallowedElements={['img']}
        components={{
          a: ({ children, href }) => (
            <a href={href} target="_blank" rel="noreferrer">
              {children}
            </a>
          ),
        }}
      >
        {text || t('nodes.note.empty')}
      </Markdown>
    </div>
  )
})

function Writing({ note }: { note: Note }) {
  const tab = useTab()
  const [text, setText] = useState(note.text)
  const end = (kept: string): void => {
    walkOf(tab).setState({ renaming: undefined })
    changeNote(tab, t('nodes.note.undo.edit'), note.id, { text: kept })
  }
  return (
    <textarea
      className={styles['writing']}
      aria-label={t('nodes.note.edit')}
      value={text}
      autoFocus
      onChange={({ target }) => setText(target.value)}
      onBlur={() => end(text)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape' || (event.key === 'Enter' && event.ctrlKey)) event.currentTarget.blur()
      }}
    />
  )
}

function sizeAfter({ width, height }: { width: number; height: number }, by: { x: number; y: number }) {
  return { width: Math.max(120, Math.round(width + by.x)), height: Math.max(40, Math.round(height + by.y)) }
}
