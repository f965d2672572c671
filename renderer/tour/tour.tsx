import { Check, Circle, CircleDot, X } from 'lucide-react'
import { useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { t } from '../strings/t.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { tourSteps } from './tour-steps.ts'
import styles from './tour.module.css'
import { useTour } from './use-tour.ts'

/** A card on the canvas that leads to a first video and gets in nobody's way. */
export function Tour() {
  const { step, end } = useTour()
  const [place, setPlace] = useState<Element | null>(null)
  useLayoutEffect(() => setPlace(document.querySelector('[data-place="canvas"]')), [step])
  if (step === undefined || !place) return null
  const isOver = step >= tourSteps.length
  return createPortal(
    <aside className={styles['card']} aria-label={t('tour.title')}>
      <div className={styles['head']}>
        <strong>{t(isOver ? 'tour.done' : 'tour.title')}</strong>
        <IconButton icon={X} label={t('tour.skip')} onClick={end} />
      </div>
      {isOver ? (
        <p className={styles['text']}>{t('tour.doneText')}</p>
      ) : (
        <ol className={styles['steps']} aria-live="polite">
          {tourSteps.map((name, at) => (
            <li key={name} data-state={at < step ? 'done' : at === step ? 'now' : 'later'}>
              <StepIcon at={at} step={step} />
              <div>
                <span className={styles['title']} aria-current={at === step ? 'step' : undefined}>
                  {t(`tour.${name}`)}
                </span>
                {at === step && <p className={styles['text']}>{t(`tour.${name}_text`)}</p>}
              </div>
            </li>
          ))}
        </ol>
      )}
      <div className={styles['foot']}>
        <span>{isOver ? '' : t('tour.progress', { step: step + 1, of: tourSteps.length })}</span>
        <Button look={isOver ? 'primary' : 'quiet'} onClick={end}>
          {t(isOver ? 'tour.finish' : 'tour.skip')}
        </Button>
      </div>
    </aside>,
    place,
  )
}

function StepIcon({ at, step }: { at: number; step: number }) {
  const Icon = at < step ? Check : at === step ? CircleDot : Circle
  return <Icon size={14} aria-label={t(at < step ? 'tour.isDone' : 'tour.isOpen')} className={styles['icon']} />
}
