import { Frame as FrameIcon } from 'lucide-react'
import type { Frame } from '../../../engine/graph/document.ts'
import { setFrame } from '../../../engine/graph/edits/canvas.ts'
import { edit } from '../../document/document-store.ts'
import { t } from '../../strings/t.ts'
import { useSession, useTab } from '../../workspace/context.tsx'
import { DraftText } from '../parts/draft-text.tsx'
import head from '../parts/head.module.css'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { ColorChoice } from './color-choice.tsx'

/** A frame around nodes: its title and colour. */
export function FrameInspector({ frame }: { frame: Frame }) {
  const tab = useTab()
  const within = useSession((state) => state.within)
  const change = (fields: Parameters<typeof setFrame>[2]): void => {
    edit(tab.document, t('inspector.changeFrame'), (document) => setFrame(document, frame.id, fields, within))
  }
  return (
    <>
      <header className={head['head']}>
        <FrameIcon size={16} aria-hidden className={head['icon']} />
        <span className={head['heading']}>{t('inspector.frame')}</span>
      </header>
      <Section id="frame" title={t('inspector.looks')} aside={t('inspector.members', { count: frame.members.length })}>
        <Row label={t('inspector.frameTitle')}>
          <DraftText
            data-rename
            label={t('inspector.frameTitle')}
            value={frame.title}
            onStore={(title) => change({ title })}
          />
        </Row>
        <Row label={t('inspector.color')}>
          <ColorChoice value={frame.color} onChange={(color) => change({ color })} />
        </Row>
      </Section>
    </>
  )
}
