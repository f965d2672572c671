import { RotateCcw, TriangleAlert, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { keysOf, showKeys } from '../../commands/keys.ts'
import { t } from '../../strings/t.ts'
import { IconButton } from '../../ui/button.tsx'
import type { ShortcutRow } from './shortcut-rows.ts'
import styles from './shortcuts.module.css'

/** One command: a click on its keys, or Enter, waits for others. */
export function ShortcutRowView({
  row: { command, keys, own, clashes },
  listening,
  onListen,
  onKeys,
}: {
  row: ShortcutRow
  listening: boolean
  onListen: (listening: boolean) => void
  onKeys: (keys: readonly string[]) => void
}) {
  function onKeyDown(event: KeyboardEvent): void {
    if (!listening) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return onListen(false)
    const pressed = keysOf(event.nativeEvent)
    // The first keys are the ones menus show; further ones stay.
    if (pressed !== undefined) onKeys([pressed, ...keys.slice(1).filter((other) => other !== pressed)])
  }
  const shown = keys.length > 0 ? keys.map(showKeys).join(', ') : t('settings.noKeys')
  return (
    <div className={styles['row']}>
      <span className={styles['title']}>{command.title}</span>
      {clashes.length > 0 && (
        <span className={styles['clash']}>
          <TriangleAlert size={12} aria-hidden />
          {t('settings.clash', { titles: clashes.map(({ title }) => title).join(', ') })}
        </span>
      )}
      <button
        type="button"
        className={styles['keys']}
        aria-label={t('settings.changeKeys', { title: command.title, keys: shown })}
        data-listening={listening || undefined}
        onClick={() => onListen(!listening)}
        onBlur={() => listening && onListen(false)}
        onKeyDown={onKeyDown}
      >
        {listening
          ? t('settings.pressKeys')
          : keys.length === 0
            ? '—'
            : keys.map((key) => <kbd key={key}>{showKeys(key)}</kbd>)}
      </button>
      <IconButton
        icon={X}
        label={t('settings.removeKeys', { title: command.title })}
        disabled={keys.length === 0}
        onClick={() => onKeys([])}
      />
      <IconButton
        icon={RotateCcw}
        label={t('settings.reset', { title: command.title })}
        disabled={!own}
        onClick={() => onKeys(command.keys ?? [])}
      />
    </div>
  )
}
