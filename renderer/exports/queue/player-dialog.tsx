import { useState } from 'react'
import type { ExportJob } from '../../../engine/api/contract/exports.ts'
import { mediaAddress } from '../../engine/connect.ts'
import { t } from '../../strings/t.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { describeJob } from '../job-words.ts'
import { isVideo } from './job-menu.ts'
import styles from './queue.module.css'
import type { JobActions } from './use-job-actions.ts'

/** Plays a finished export. */
export function PlayerDialog({ job, actions, onClose }: { job: ExportJob; actions: JobActions; onClose: () => void }) {
  const [broken, setBroken] = useState(false)
  const address = mediaAddress(job.url ?? '')
  const width = Math.min(innerWidth - 64, ((innerHeight - 170) * job.width) / job.height, Math.max(480, job.width))
  const media = {
    className: styles['media'],
    style: { aspectRatio: job.width / job.height },
    onError: () => setBroken(true),
  }
  return (
    <Dialog
      title={job.name}
      width={width}
      onClose={onClose}
      foot={
        <>
          <span className={styles['facts']}>{describeJob(job)}</span>
          <Button onClick={() => actions.copyPath(job)}>{t('exports.copyPath')}</Button>
          <Button look="primary" onClick={() => actions.download(job)}>
            {t('exports.download')}
          </Button>
        </>
      }
    >
      {broken ? (
        <p className={styles['broken']}>{t('exports.cannotPlay')}</p>
      ) : isVideo(job) ? (
        <video src={address} controls autoPlay loop aria-label={job.name} {...media} />
      ) : (
        <img src={address} alt={job.name} {...media} />
      )}
    </Dialog>
  )
}
