import { t } from '../../strings/t.ts'
import { useGesture } from '../gesture-store.ts'
import styles from './drop-veil.module.css'

/** Shows that the canvas takes what is being dragged over it. */
export function DropVeil() {
  const dropping = useGesture((state) => state.dropping)
  if (!dropping) return null
  return <div className={styles['veil']}>{dropping === 'file' && <p>{t('canvas.dropHere')}</p>}</div>
}
