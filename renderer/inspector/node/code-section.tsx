import type { GraphNode } from '../../../engine/graph/document.ts'
import { useUiStore } from '../../commands/context.tsx'
import { analyse } from '../../document/analysis.ts'
import { t } from '../../strings/t.ts'
import { useCatalogue, useDocument } from '../../workspace/context.tsx'
import { Section } from '../parts/section.tsx'
import { cutLines, linesOfNode } from './lines-of-node.ts'
import styles from './node-sections.module.css'
import { Python } from './python.tsx'

/** The Python that a node is written as. */
export function CodeSection({ node }: { node: GraphNode }) {
  const ui = useUiStore()
  const catalogue = useCatalogue()
  const code = useDocument(({ document }) => analyse(document, catalogue).code)
  if (!code) {
    return (
      <Section id="code" title={t('inspector.code')}>
        <p className={styles['sentence']}>{t('inspector.codeLater')}</p>
      </Section>
    )
  }
  // In a subgraph the same node is written once for each instance; the first one shows it.
  const ids = new Set(code.sourceMap.map((entry) => entry.node))
  const path = ids.has(node.id) ? node.id : [...ids].find((id) => id.endsWith(`/${node.id}`))
  const lines = linesOfNode(code.sourceMap, (id) => id === path)
  if (lines.length === 0) return null
  const spans = lines.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
  return (
    <Section
      id="code"
      title={t('inspector.code')}
      aside={
        <button
          type="button"
          className={styles['link']}
          onClick={() => ui.setState(({ folded }) => ({ dockTab: 'code', folded: { ...folded, dock: false } }))}
        >
          {t('inspector.lines', { lines: spans })}
        </button>
      }
    >
      <Python code={lines.map((each) => cutLines(code.code, each)).join('\n⋯\n')} label={t('inspector.codeOf')} />
    </Section>
  )
}
