import { ChevronDown, ChevronRight, Layers } from 'lucide-react'
import { useStore } from 'zustand'
import type { GraphNode } from '../../../engine/graph/document.ts'
import { useBody } from '../../document/use-body.ts'
import { t } from '../../strings/t.ts'
import { useCatalogue } from '../../workspace/context.tsx'
import { inspectorStore, setFolded } from '../inspector-store.ts'
import { ParameterRow } from '../node/parameter-row.tsx'
import { StageSection } from '../node/stage-section.tsx'
import head from '../parts/head.module.css'
import rows from '../parts/row.module.css'
import { Section } from '../parts/section.tsx'
import { sharedInputs } from './shared-inputs.ts'

/** Several nodes: what they have in common is edited on all of them. */
export function SeveralNodes({ nodes }: { nodes: readonly GraphNode[] }) {
  const view = useBody()
  const { kinds } = useCatalogue()
  const showsAll = useStore(inspectorStore, ({ folded }) => folded['parameters.rest'] === false)
  const ids = nodes.map(({ id }) => id)
  const inputs = sharedInputs(view, nodes)
  const hasMain = inputs.some(({ main }) => main)
  const shown = inputs.filter(({ main }) => main || showsAll || !hasMain)
  const hidden = inputs.filter(({ main }) => !main).length
  const titles = [...new Set(nodes.map(({ type }) => kinds.get(type)?.title ?? type))]
  return (
    <>
      <header className={head['head']}>
        <Layers size={16} aria-hidden className={head['icon']} />
        <span className={head['heading']}>{t('inspector.several', { count: nodes.length })}</span>
      </header>
      <p className={head['kind']}>{titles.join(', ')}</p>
      <Section
        id="parameters"
        title={t('inspector.sharedParameters')}
        aside={t('inspector.shownOf', { shown: shown.length, count: inputs.length })}
      >
        {inputs.length === 0 && <p className={rows['empty']}>{t('inspector.nothingShared')}</p>}
        {shown.map(({ input }) => (
          <ParameterRow key={input.handle} nodes={ids} input={input} />
        ))}
        {hasMain && hidden > 0 && (
          <button
            type="button"
            className={rows['more']}
            aria-expanded={showsAll}
            onClick={() => setFolded('parameters.rest', showsAll)}
          >
            {showsAll ? <ChevronDown size={12} aria-hidden /> : <ChevronRight size={12} aria-hidden />}
            {showsAll ? t('inspector.fewer') : t('inspector.more', { count: hidden })}
          </button>
        )}
      </Section>
      <StageSection nodes={ids} />
    </>
  )
}
