import { StickyNote } from 'lucide-react'
import type { Note } from '../../../engine/graph/document.ts'
import { setNote } from '../../../engine/graph/edits/canvas.ts'
import { edit } from '../../document/document-store.ts'
import shared from '../../fields/fields.module.css'
import { MarkedText } from '../../fields/text/marked-text.tsx'
import { useDraft } from '../../fields/use-draft.ts'
import { t } from '../../strings/t.ts'
import { classNames } from '../../ui/class-names.ts'
import { useSession, useTab } from '../../workspace/context.tsx'
import head from '../parts/head.module.css'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { ColorChoice } from './color-choice.tsx'
import styles from './items.module.css'

/** A note on the canvas: its text and colour. */
export function NoteInspector({ note }: { note: Note }) {
  const tab = useTab()
  const within = useSession((state) => state.within)
  const change = (fields: Parameters<typeof setNote>[2]): void => {
    edit(tab.document, t('inspector.changeNote'), (document) => setNote(document, note.id, fields, within))
  }
  const draft = useDraft(
    note.text,
    (typed) => ({ ok: true, value: typed }),
    (text) => change({ text: typeof text === 'string' ? text : '' }),
    { multiline: true },
  )
  return (
    <>
      <header className={head['head']}>
        <StickyNote size={16} aria-hidden className={head['icon']} />
        <span className={head['heading']}>{t('inspector.note')}</span>
      </header>
      <Section id="note" title={t('inspector.looks')}>
        <Row label={t('inspector.noteText')} tall>
          <span className={classNames(shared['box'], shared['inspector'], styles['text'])}>
            <MarkedText
              {...draft.props}
              data-rename
              aria-label={t('inspector.noteText')}
              placeholder={t('inspector.markdown')}
            />
          </span>
        </Row>
        <Row label={t('inspector.color')}>
          <ColorChoice value={note.color} onChange={(color) => change({ color })} />
        </Row>
      </Section>
    </>
  )
}
