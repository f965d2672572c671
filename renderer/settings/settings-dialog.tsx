import { useState } from 'react'
import { settingGroups } from '../../engine/api/contract/settings.ts'
import { useUiStore } from '../commands/context.tsx'
import { t } from '../strings/t.ts'
import { Dialog } from '../ui/dialog.tsx'
import { settingSections } from './setting-rows.ts'
import { SettingRowView } from './setting-row-view.tsx'
import styles from './settings-dialog.module.css'
import { useSettings } from './settings-store.ts'
import { ShortcutsPage } from './shortcuts/shortcuts-page.tsx'
import { StoragePage } from './storage/storage-page.tsx'

const pages = [...settingGroups, 'shortcuts'] as const
type Page = (typeof pages)[number]

/** Every setting of the app by groups, the keys of commands, and the disk. */
export function SettingsDialog() {
  const ui = useUiStore()
  const [page, setPage] = useState<Page>('general')
  const [search, setSearch] = useState('')
  const settings = useSettings((state) => state.settings)
  const overridden = useSettings((state) => state.overridden)
  const warning = useSettings((state) => state.warning)
  const sections = settingSections(settings, overridden, search)
  const isSearching = search.trim() !== ''
  const shown = isSearching && page !== 'shortcuts' ? sections : sections.filter(({ group }) => group === page)
  return (
    <Dialog title={t('settings.title')} width={820} onClose={() => ui.setState({ dialog: undefined })}>
      <div className={styles['columns']}>
        <nav className={styles['nav']} aria-label={t('settings.groups')}>
          <input
            type="search"
            className={styles['search']}
            aria-label={t('settings.search')}
            placeholder={t('settings.search')}
            value={search}
            autoFocus
            onChange={(event) => setSearch(event.target.value)}
          />
          {pages.map((id) => (
            <button
              key={id}
              type="button"
              className={styles['page']}
              aria-current={id === page && (!isSearching || id === 'shortcuts') ? 'page' : undefined}
              onClick={() => {
                setPage(id)
                if (id !== 'shortcuts') setSearch('')
              }}
            >
              {t(`settings.group_${id}`)}
            </button>
          ))}
        </nav>
        <div className={styles['rows']}>
          {warning !== null && (
            <p role="alert" className={styles['warning']}>
              {warning}
            </p>
          )}
          {page === 'shortcuts' ? (
            <ShortcutsPage search={search} />
          ) : (
            <>
              {page === 'storage' && !isSearching && <StoragePage />}
              {shown.map(({ group, rows }) => (
                <section key={group} aria-label={t(`settings.group_${group}`)}>
                  {isSearching && <h3 className={styles['heading']}>{t(`settings.group_${group}`)}</h3>}
                  {rows.map((row) => (
                    <SettingRowView key={row.field.path} row={row} />
                  ))}
                </section>
              ))}
              {shown.length === 0 && <p className={styles['none']}>{t('settings.none', { search })}</p>}
            </>
          )}
        </div>
      </div>
    </Dialog>
  )
}
