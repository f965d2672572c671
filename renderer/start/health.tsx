import { useUiStore } from '../commands/context.tsx'
import { t } from '../strings/t.ts'
import { useWorkspace } from '../workspace/context.tsx'
import { HealthIcon } from './health-icon.tsx'
import styles from './start.module.css'
import { useHealth } from './use-health.ts'

/** Whether Manim is there, and what else matters; leads to the details. */
export function Health() {
  const ui = useUiStore()
  const manim = useWorkspace(({ engine }) => engine.manim)
  const { parts, isLooking } = useHealth()
  const latex = parts.find(({ part }) => part === 'latex')
  const disk = parts.find(({ part }) => part === 'disk')
  const showDetails = (): void => ui.setState({ dialog: { name: 'doctor' } })
  return (
    <section aria-label={t('start.health')} className={styles['health']}>
      <p className={styles['healthLine']}>
        <HealthIcon state={manim ? 'ok' : 'missing'} />
        {manim ? t('start.healthManim', { version: manim.version }) : t('start.healthNoManim')}
        <button type="button" className={styles['link']} onClick={showDetails}>
          {manim ? t('start.healthMore') : t('start.healthSetUp')}
        </button>
      </p>
      {latex && (
        <p className={styles['healthLine']}>
          <HealthIcon state={latex.state === 'ok' ? 'ok' : 'optional'} />
          {latex.state === 'ok' ? t('start.healthLatex') : t('start.healthNoLatex')}
        </p>
      )}
      {disk && disk.found !== null && (
        <p className={styles['healthLine']}>
          <HealthIcon state={disk.state} />
          {disk.found.replace(/ \(.*/, '')}
        </p>
      )}
      {isLooking && (
        <p role="status" className={styles['muted']}>
          {t('start.healthLooking')}
        </p>
      )}
    </section>
  )
}
