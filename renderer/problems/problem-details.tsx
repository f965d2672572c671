import { lazy, Suspense, useMemo } from 'react'
import { useCode } from '../code/last-good-code.ts'
import { linesOfNodes } from '../code/source-lines.ts'
import { t } from '../strings/t.ts'
import styles from './problems-panel.module.css'
import type { ShownProblem } from './use-problems.ts'

const CodeView = lazy(() => import('../code/code-view.tsx'))

const explained = [
  'required_input_missing',
  'type_mismatch',
  'cycle',
  'value_out_of_range',
  'value_not_in_list',
  'bad_color',
  'bad_expression',
  'name_not_allowed',
  'unknown_type',
  'dangling_edge',
  'builder_shared',
  'base_class_conflict',
  'untrusted_code',
  'duplicate_id',
  'limit_warning',
  'render_warning',
] as const

/** What helps, what such a problem means, the lines that belong to it and what Python said. */
export function ProblemDetails({ problem }: { problem: ShownProblem }) {
  const about = explained.find((code) => code === problem.code)
  return (
    <div className={styles['details']}>
      {problem.fix !== undefined && <p>{t('problems.hintPrefix', { fix: problem.fix })}</p>}
      {about && <p className={styles['about']}>{t(`problems.about_${about}`)}</p>}
      <Lines problem={problem} />
      {problem.failure?.traceback !== undefined && (
        <Failure traceback={problem.failure.traceback} line={problem.failure.line} />
      )}
    </div>
  )
}

/** The node's lines as the code last had them. */
function Lines({ problem: { node, failure } }: { problem: ShownProblem }) {
  const { code } = useCode()
  const lines = useMemo(
    () => (code && node !== undefined ? linesOfNodes(code.sourceMap, [node.split('/')[0] ?? node], undefined) : []),
    [code, node],
  )
  const text = code?.code.split('\n') ?? []
  if (lines.length === 0) return null
  return (
    <pre className={styles['lines']}>
      {lines.slice(0, 12).map((line) => (
        <span key={line} data-failed={line === failure?.line || undefined}>
          <span className={styles['number']}>{t('problems.line', { line })}</span>
          {text[line - 1]}
          {'\n'}
        </span>
      ))}
    </pre>
  )
}

/** Folded at first: the whole of what Python said, and the code with the line that failed. */
function Failure({ traceback, line }: { traceback: string; line: number | undefined }) {
  const { code, isOld } = useCode()
  return (
    <>
      <details>
        <summary>{t('problems.traceback')}</summary>
        <pre className={styles['trace']}>{traceback}</pre>
      </details>
      {code && !isOld && (
        <details>
          <summary>{t('problems.code')}</summary>
          <div className={styles['whole']}>
            <Suspense fallback={<pre className={styles['trace']}>{code.code}</pre>}>
              <CodeView code={code.code} label={t('problems.code')} lit={[]} failed={line} />
            </Suspense>
          </div>
        </details>
      )}
    </>
  )
}
