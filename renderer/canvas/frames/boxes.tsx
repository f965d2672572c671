import { ViewportPortal } from '@xyflow/react'
import { useBody } from '../../document/use-body.ts'
import styles from './boxes.module.css'
import { FrameView } from './frame-view.tsx'
import { NoteView } from './note-view.tsx'

/** Frames and notes, behind wires and nodes; the larger frame behind the smaller. */
export function Boxes() {
  const { frames, notes } = useBody().body
  const area = ({ size }: { size: { width: number; height: number } }): number => size.width * size.height
  return (
    <ViewportPortal>
      <div className={styles['layer']}>
        {frames
          .toSorted((a, b) => area(b) - area(a))
          .map((frame) => (
            <FrameView key={frame.id} frame={frame} />
          ))}
        {notes.map((note) => (
          <NoteView key={note.id} note={note} />
        ))}
      </div>
    </ViewportPortal>
  )
}
