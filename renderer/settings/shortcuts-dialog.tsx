import { useState } from 'react'
import { useUiStore } from '../commands/context.tsx'
import { showKeys } from '../commands/keys.ts'
import { commands } from '../commands/table.ts'
import { t } from '../strings/t.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { shortcutRows } from './shortcuts/shortcut-rows.ts'
import styles from './shortcuts/shortcuts.module.css'
import { useOwnKeys } from './use-own-keys.ts'

/** The cheat sheet: every key by place. */
export function ShortcutsDialog() {
  const ui = useUiStore()
  const own = useOwnKeys()
  const [search, setSearch] = useState('')
  const withKeys = commands.filter((command) => (own[command.id] ?? command.keys ?? []).length > 0)
  return (
    <Dialog
      title={t('settings.cheatSheet')}
      width={860}
      onClose={() => ui.setState({ dialog: undefined })}
      foot={
        <Button onClick={() => ui.setState({ dialog: { name: 'settings' } })}>{t('settings.changeInSettings')}</Button>
      }
    >
      <div className={styles['filter']}>
        <input
          type="search"
          aria-label={t('settings.searchKeys')}
          placeholder={t('settings.searchKeys')}
          value={search}
          autoFocus
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <div className={styles['sheet']}>
        {shortcutRows(withKeys, own, search).map(({ place, rows }) => (
          <section key={place} aria-label={t(`settings.place_${place}`)}>
            <h3 className={styles['place']}>{t(`settings.place_${place}`)}</h3>
            {rows.map(({ command, keys }) => (
              <div key={command.id} className={styles['line']}>
                {command.title}
                <span>
                  {keys.map((key) => (
                    <kbd key={key}>{showKeys(key)}</kbd>
                  ))}
                </span>
              </div>
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  )
}
