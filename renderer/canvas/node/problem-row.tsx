import { CircleX, TriangleAlert } from 'lucide-react'
import type { Problem } from '../../../engine/graph/problem.ts'
import { t } from '../../strings/t.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './node-view.module.css'

/** The engine's texts have no full stop, since some of them stand alone. */
function sentence(text: string): string {
  return /[.!?)]$/.test(text) ? text : `${text}.`
}

/** What is wrong with a node and what to do, in words, under its header; `more` counts what else is wrong. */
export function ProblemRow({ problem, more }: { problem: Problem | undefined; more: number }) {
  if (!problem) return null
  const isError = problem.severity === 'error'
  const Icon = isError ? CircleX : TriangleAlert
  const text = more > 0 ? t('nodes.moreProblems', { message: problem.message, count: more }) : problem.message
  return (
    <p className={classNames(styles['problem'], isError ? styles['problemError'] : styles['problemWarning'])}>
      <Icon size={12} strokeWidth={1.75} aria-hidden />
      <span>
        {problem.fix === undefined ? text : sentence(text)}
        {problem.fix !== undefined && ` ${sentence(problem.fix)}`}
      </span>
    </p>
  )
}
