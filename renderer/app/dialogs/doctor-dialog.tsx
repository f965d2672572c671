import { useUiStore } from '../../commands/context.tsx'
import { HealthIcon } from '../../start/health-icon.tsx'
import { useHealth } from '../../start/use-health.ts'
import { t } from '../../strings/t.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './doctor-dialog.module.css'

/** What the app needs of this computer, what is there, and how to get what is not. */
export function DoctorDialog() {
  const ui = useUiStore()
  const { parts, isLooking, error, look } = useHealth()
  const foot = (
    <Button disabled={isLooking} onClick={look}>
      {t('menus.doctorAgain')}
    </Button>
  )
  return (
    <Dialog title={t('menus.doctorTitle')} width={640} foot={foot} onClose={() => ui.setState({ dialog: undefined })}>
      <div className={styles['body']} aria-busy={isLooking}>
        {(isLooking || error !== undefined) && (
          <p role="status" className={styles['waiting']}>
            {error ?? t('menus.doctorRunning')}
          </p>
        )}
        {!isLooking && (
          <ul className={styles['list']}>
            {parts.map(({ part, state, found, wanted, remedy }) => (
              <li key={part} className={styles['part']}>
                <HealthIcon state={state} label={t(`menus.doctor_${state}`)} />
                <span className={styles['name']}>{part}</span>
                <span className={styles['found']}>{found ?? t('menus.doctor_missing')}</span>
                {state !== 'ok' && <span className={styles['wanted']}>{`${t('menus.doctorWanted')}: ${wanted}`}</span>}
                {remedy !== null && <span className={styles['remedy']}>{remedy}</span>}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  )
}
