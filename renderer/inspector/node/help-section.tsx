import { useState } from 'react'
import type { GraphNode } from '../../../engine/graph/document.ts'
import { t } from '../../strings/t.ts'
import { useCatalogue } from '../../workspace/context.tsx'
import { Section } from '../parts/section.tsx'
import { helpOf } from './help-of.ts'
import styles from './node-sections.module.css'
import { Python } from './python.tsx'

/** What a kind of node is for, and a script that uses it. */
export function HelpSection({ node }: { node: GraphNode }) {
  const kind = useCatalogue().kinds.get(node.type)
  const [shows, setShows] = useState(false)
  if (!kind) return null
  const { text, needs } = helpOf(kind)
  const example = kind.example_code.trim()
  return (
    <Section
      id="help"
      title={t('inspector.help')}
      aside={
        example !== '' && (
          <button type="button" className={styles['link']} aria-expanded={shows} onClick={() => setShows(!shows)}>
            {t(shows ? 'inspector.hideExample' : 'inspector.example')}
          </button>
        )
      }
    >
      <p className={styles['help']}>{text === '' ? t('inspector.noHelp') : text}</p>
      {needs !== undefined && <p className={styles['help']}>{t('inspector.needsScene', { scene: needs })}</p>}
      {shows && <Python code={example} label={t('inspector.exampleOf', { title: kind.title })} />}
    </Section>
  )
}
