import { lazy, Suspense, useEffect, useState } from 'react'
import type { ExportJob, FailureRecord } from '../../../engine/api/contract/exports.ts'
import { useCommandContext } from '../../commands/context.tsx'
import { goToPath, locateNode } from '../../problems/locate-node.ts'
import { t } from '../../strings/t.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useEngine } from '../../workspace/context.tsx'
import { describeJob } from '../job-words.ts'
import styles from './queue.module.css'
import type { JobActions } from './use-job-actions.ts'

const CodeView = lazy(() => import('../../code/code-view.tsx'))

/** Why an export failed: the sentence first, everything else folded. */
export function FailureDialog({ job, actions, onClose }: { job: ExportJob; actions: JobActions; onClose: () => void }) {
  const engine = useEngine()
  const { tab } = useCommandContext()
  const [record, setRecord] = useState<FailureRecord>()
  const [missing, setMissing] = useState<string>()
  useEffect(() => {
    let isOver = false
    engine.request('exports.failure', { job: job.id }).then(
      (found) => !isOver && setRecord(found),
      (reason: unknown) => !isOver && setMissing(reason instanceof Error ? reason.message : String(reason)),
    )
    return () => {
      isOver = true
    }
  }, [engine, job.id])
  const node = job.error?.node
  const isHere = tab && node !== undefined && locateNode(tab.document.getState().document, node) !== undefined
  const isOfThis = tab?.source && 'project' in tab.source && tab.source.project === job.project
  return (
    <Dialog
      title={t('exports.failedTitle', { name: job.name })}
      width={720}
      onClose={onClose}
      foot={
        <>
          <span className={styles['facts']}>{describeJob(job)}</span>
          {isHere && isOfThis && (
            <Button
              onClick={() => {
                goToPath(tab, node)
                onClose()
              }}
            >
              {t('problems.goToNode')}
            </Button>
          )}
          <Button
            look="primary"
            onClick={() => {
              actions.retry(job)
              onClose()
            }}
          >
            {t('exports.again')}
          </Button>
        </>
      }
    >
      <div className={styles['failure']}>
        <p role="alert" className={styles['message']}>
          {job.error?.message ?? t('exports.failed')}
        </p>
        {job.error?.traceback !== undefined && <Folded title={t('problems.traceback')} text={job.error.traceback} />}
        {record && (
          <>
            <details>
              <summary>{t('problems.code')}</summary>
              <div className={styles['code']}>
                <Suspense fallback={<pre>{record.code}</pre>}>
                  <CodeView code={record.code} label={t('problems.code')} lit={[]} failed={job.error?.line} />
                </Suspense>
              </div>
            </details>
            <Folded title={t('exports.commandLine')} text={record.command.join(' ')} />
            <Folded title={t('exports.output')} text={record.output} />
          </>
        )}
        {missing !== undefined && <p className={styles['facts']}>{missing}</p>}
      </div>
    </Dialog>
  )
}

function Folded({ title, text }: { title: string; text: string }) {
  if (text.trim() === '') return null
  return (
    <details>
      <summary>{title}</summary>
      <pre className={styles['text']}>{text}</pre>
    </details>
  )
}
