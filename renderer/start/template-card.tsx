import { useRef, useState } from 'react'
import type { TemplateEntry } from '../../engine/api/contract/app.ts'
import { useUiStore } from '../commands/context.tsx'
import { mediaAddress } from '../engine/connect.ts'
import { t } from '../strings/t.ts'
import styles from './card.module.css'
import { Picture } from './picture.tsx'

/** One template: its picture, which plays while the mouse or the focus is on it. */
export function TemplateCard({ template }: { template: TemplateEntry }) {
  const { name, category, description, thumbnail_url, video_url } = template
  const ui = useUiStore()
  const [isLive, setLive] = useState(false)
  const still = useRef(matchMedia('(prefers-reduced-motion: reduce)'))
  const play = (): void => setLive(!still.current.matches)
  return (
    <li className={styles['card']}>
      <button
        type="button"
        className={styles['open']}
        title={description}
        onMouseEnter={play}
        onMouseLeave={() => setLive(false)}
        onFocus={play}
        onBlur={() => setLive(false)}
        onClick={() => ui.setState({ dialog: { name: 'template', template } })}
      >
        <span className={styles['picture']}>
          <Picture url={thumbnail_url} />
          {isLive && video_url !== null && (
            <video className={styles['video']} src={mediaAddress(video_url)} autoPlay muted loop playsInline />
          )}
        </span>
        <span className={styles['name']}>{name}</span>
        <span className={styles['line']}>{t('start.templateLine', { category, description })}</span>
      </button>
    </li>
  )
}
