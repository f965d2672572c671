import { useRef, useState } from 'react'
import { documentName } from '../../engine/graph/document.ts'
import { t } from '../strings/t.ts'
import styles from './tab-strip.module.css'

/** A field in the place of a name. Enter and leaving it take the name, Escape does not. */
export function NameField({ value, onEnd }: { value: string; onEnd: (name: string | undefined) => void }) {
  const [name, setName] = useState(value)
  const ended = useRef(false)
  const isLegal = documentName.safeParse(name.trim()).success
  function end(chosen: string | undefined): void {
    if (!ended.current) onEnd(chosen)
    ended.current = true
  }
  return (
    <input
      className={styles['field']}
      value={name}
      aria-label={t('menus.nameField')}
      aria-invalid={!isLegal}
      autoFocus
      autoComplete="off"
      maxLength={100}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => end(isLegal ? name.trim() : undefined)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && isLegal) end(name.trim())
        else if (event.key === 'Escape') end(undefined)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    />
  )
}
