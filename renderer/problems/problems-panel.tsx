import { CircleCheck } from 'lucide-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { t } from '../strings/t.ts'
import { ProblemRow } from './problem-row.tsx'
import styles from './problems-panel.module.css'
import { useProblems, type ShownProblem } from './use-problems.ts'

const groups = [
  { severity: 'error', heading: 'problems.errors' },
  { severity: 'warning', heading: 'problems.warnings' },
  { severity: 'hint', heading: 'problems.hints' },
] as const

/** Every problem with the way to its node, and what can be done about it. */
export function ProblemsPanel() {
  const problems = useProblems()
  const [open, setOpen] = useState<string>()
  const list = useRef<HTMLDivElement>(null)
  if (problems.length === 0) {
    return (
      <div className={styles['empty']} role="status">
        <CircleCheck size={16} aria-hidden className={styles['fine']} />
        <strong>{t('problems.none')}</strong>
        <p>{t('problems.noneText')}</p>
      </div>
    )
  }
  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || !list.current) return
    const rows = [...list.current.querySelectorAll<HTMLElement>('[data-problem]')]
    const at = rows.findIndex((row) => row.parentElement?.contains(document.activeElement) === true)
    rows[Math.max(0, Math.min(rows.length - 1, at + step))]?.focus()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={list} className={styles['panel']} onKeyDown={onKeyDown}>
      {groups.map(({ severity, heading }) => {
        const shown = problems.filter((problem) => problem.severity === severity)
        if (shown.length === 0) return null
        return (
          <section key={severity} aria-label={t(heading, { count: shown.length })}>
            <h3 className={styles['heading']}>{t(heading, { count: shown.length })}</h3>
            <ul className={styles['list']}>
              {shown.map((problem) => {
                const id = idOf(problem)
                return (
                  <ProblemRow
                    key={id}
                    problem={problem}
                    open={open === id}
                    onOpen={(isOpen) => setOpen(isOpen ? id : undefined)}
                  />
                )
              })}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function idOf({ node, parameter, edge, message }: ShownProblem): string {
  return [node, parameter, edge, message].join('\n')
}
