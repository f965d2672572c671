import { ChevronDown, ChevronRight, CircleAlert, Info, TriangleAlert } from 'lucide-react'
import { useUiStore } from '../commands/context.tsx'
import { edit } from '../document/document-store.ts'
import { nodeName } from '../document/node-name.ts'
import { t } from '../strings/t.ts'
import { useCatalogue, useDocument, useTab } from '../workspace/context.tsx'
import { goToPath, locateNode } from './locate-node.ts'
import { ProblemDetails } from './problem-details.tsx'
import styles from './problems-panel.module.css'
import { quickFix } from './quick-fixes.ts'
import type { ShownProblem } from './use-problems.ts'

const icons = { error: CircleAlert, warning: TriangleAlert, hint: Info } as const

/** One problem: a click goes to its node. */
export function ProblemRow({
  problem,
  open,
  onOpen,
}: {
  problem: ShownProblem
  open: boolean
  onOpen: (open: boolean) => void
}) {
  const { severity, node: path, message, code } = problem
  const tab = useTab()
  const ui = useUiStore()
  const catalogue = useCatalogue()
  const document = useDocument((state) => state.document)
  const place = path === undefined ? undefined : locateNode(document, path)
  const name = place ? nodeName(place.node, catalogue.kinds.get(place.node.type)) : t('problems.graph')
  const fix = quickFix(problem as Parameters<typeof quickFix>[0], document, catalogue)
  const Icon = icons[severity]
  const Arrow = open ? ChevronDown : ChevronRight
  const go = (): void => (path === undefined ? onOpen(!open) : goToPath(tab, path))
  return (
    <li>
      <div className={styles['row']} data-open={open || undefined}>
        <button
          type="button"
          className={styles['arrow']}
          aria-expanded={open}
          aria-label={t(open ? 'problems.hideDetails' : 'problems.details')}
          onClick={() => onOpen(!open)}
        >
          <Arrow size={12} aria-hidden />
        </button>
        <button type="button" data-problem className={styles['main']} title={message} onClick={go}>
          <Icon size={14} className={styles[severity]} aria-label={t(`problems.${severity}`)} />
          <span className={styles['name']}>{name}</span>
          <span className={styles['message']}>{message}</span>
        </button>
        <code className={styles['code']}>{code}</code>
        {code === 'untrusted_code' && (
          <button type="button" className={styles['link']} onClick={() => ui.setState({ dialog: { name: 'trust' } })}>
            {t('problems.trust')}
          </button>
        )}
        {fix && (
          <button type="button" className={styles['link']} onClick={() => edit(tab.document, fix.label, fix.change)}>
            {fix.label}
          </button>
        )}
        {place && (
          <button type="button" className={styles['link']} onClick={go}>
            {t('problems.goToNode')}
          </button>
        )}
      </div>
      {open && <ProblemDetails problem={problem} />}
    </li>
  )
}
