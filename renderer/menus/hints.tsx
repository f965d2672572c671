import { t } from '../strings/t.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './status-line.module.css'

const hints = [
  { keys: t('menus.hintAddKeys'), text: t('menus.hintAdd') },
  { keys: 'M', text: t('menus.hintMute'), wide: true },
  { keys: 'B', text: t('menus.hintBypass'), wide: true },
  { keys: 'V', text: t('menus.hintView') },
  { keys: 'Space', text: t('menus.hintPlay'), wide: true },
]

/** What hands may want to know; fewer in a small window. */
export function Hints() {
  return (
    <span className={styles['hints']}>
      {hints.map(({ keys, text, wide }) => (
        <span key={text} className={classNames(styles['part'], wide && styles['wide'])}>
          <kbd>{keys}</kbd> {text}
        </span>
      ))}
    </span>
  )
}
