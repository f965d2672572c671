import { useDeferredValue, useState } from 'react'
import { t } from '../strings/t.ts'
import { DamagedFiles } from './damaged-files.tsx'
import { ProjectCard } from './project-card.tsx'
import { Recoveries } from './recoveries.tsx'
import { SearchField } from './search-field.tsx'
import { SortMenu, type Sorting } from './sort-menu.tsx'
import styles from './start.module.css'
import { useProjects } from './use-projects.ts'

/** The library: what was kept from before a crash, the projects, and the files that cannot be read. */
export function RecentProjects() {
  const [search, setSearch] = useState('')
  const [sorting, setSorting] = useState<Sorting>({ sort: 'updated_at', order: 'desc' })
  const wanted = useDeferredValue(search.trim())
  const { list, error, reload } = useProjects({ ...sorting, search: wanted })
  return (
    <>
      {list && <Recoveries recoveries={list.recoveries} onChange={reload} />}
      <section className={styles['section']} aria-labelledby="recent" aria-busy={list === undefined}>
        <div className={styles['head']}>
          <h2 id="recent" className={styles['heading']}>
            {t('start.recent')}
          </h2>
          <SortMenu value={sorting} onChange={setSorting} />
          <SearchField label={t('start.search')} value={search} onChange={setSearch} />
        </div>
        {error !== undefined && <p role="alert">{t('start.failed', { why: error })}</p>}
        {list && list.projects.length > 0 && (
          <ul className={styles['cards']}>
            {list.projects.map((project) => (
              <ProjectCard key={project.id} project={project} />
            ))}
          </ul>
        )}
        {list?.projects.length === 0 && (
          <p className={styles['empty']} role="status">
            {wanted === '' ? t('start.noProjects') : t('start.noneFound', { search: wanted })}
          </p>
        )}
      </section>
      {list && <DamagedFiles files={list.damaged} />}
    </>
  )
}
