import { useMemo, useState } from 'react'
import { useUi, useUiStore } from '../../commands/context.tsx'
import { t } from '../../strings/t.ts'
import { Button } from '../../ui/button.tsx'
import { Segments } from '../../ui/segments.tsx'
import { useCatalogue } from '../../workspace/context.tsx'
import { useFavourites } from '../kinds/favourites.ts'
import { EmptyList } from '../list/empty-list.tsx'
import styles from '../list/list.module.css'
import { KindTree } from './kind-tree-view.tsx'
import { favouritesId, foundRows, rowsOf, sectionsOf } from './kind-tree.ts'
import type { FoundKinds } from './use-found-kinds.ts'

/** Every kind of node, as a tree; while something is searched, what was found. */
export function KindsTab({ found, search }: { found: FoundKinds; search: string }) {
  const catalogue = useCatalogue()
  const ui = useUiStore()
  const all = useUi(({ allOfManim }) => allOfManim)
  const [favourites, toggleFavourite] = useFavourites()
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set([favouritesId, 'Shapes']))
  const sections = useMemo(() => sectionsOf(catalogue, favourites, all), [catalogue, favourites, all])
  const rows = useMemo(
    () => (found.found ? foundRows(found.found) : rowsOf(sections, open)),
    [found.found, sections, open],
  )
  const setSection = (id: string, isOpen: boolean): void =>
    setOpen((old) => new Set(isOpen ? [...old, id] : [...old].filter((other) => other !== id)))
  return (
    <>
      {rows.length > 0 && (
        <KindTree
          rows={rows}
          label={t('palette.nodes')}
          favourites={favourites}
          onFavourite={toggleFavourite}
          onSection={setSection}
        />
      )}
      {found.found && found.beyond > 0 && (
        <Button look="quiet" onClick={() => ui.setState({ allOfManim: true })}>
          {t('palette.moreInAll', { count: found.beyond })}
        </Button>
      )}
      {rows.length === 0 && found.beyond === 0 && <EmptyList>{t('palette.noKinds', { search })}</EmptyList>}
      <Foot all={all} onAll={(allOfManim) => ui.setState({ allOfManim })} />
    </>
  )
}

function Foot({ all, onAll }: { all: boolean; onAll: (all: boolean) => void }) {
  const { kinds } = useCatalogue()
  const counts = useMemo(() => {
    const offered = [...kinds.values()].filter((kind) => kind.hidden !== true)
    return { all: offered.length, curated: offered.filter(({ curated }) => curated).length }
  }, [kinds])
  return (
    <div className={styles['foot']}>
      <Segments
        label={t('palette.amount')}
        value={all ? 'all' : 'curated'}
        choices={[
          { id: 'curated', label: t('palette.curated', { count: counts.curated }) },
          { id: 'all', label: t('palette.all', { count: counts.all }) },
        ]}
        onChange={(choice) => onAll(choice === 'all')}
      />
    </div>
  )
}
