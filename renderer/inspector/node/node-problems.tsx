import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useProblemsOfNode } from '../../problems/use-problems.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './node-problems.module.css'

/** What is wrong with the node, in the same words as on the canvas, with what would put it right. */
export function NodeProblems({ node }: { node: string }) {
  const problems = useProblemsOfNode(node)
  if (problems.length === 0) return null
  return (
    <ul className={styles['list']}>
      {problems.map(({ severity, message, fix, parameter }, at) => {
        const isError = severity === 'error'
        const Icon = isError ? CircleAlert : TriangleAlert
        return (
          <li key={`${parameter} ${at}`} className={classNames(styles['problem'], isError && styles['error'])}>
            <Icon size={12} aria-hidden />
            <span>
              {/[.!?]$/.test(message) ? message : `${message}.`}
              {fix !== undefined && <span className={styles['fix']}> {fix}.</span>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
