import { ArrowDownWideNarrow, ArrowUpNarrowWide, ChevronDown } from 'lucide-react'
import { t } from '../strings/t.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Menu } from '../ui/menu.tsx'

/** By what, and in which direction. */
export interface Sorting {
  readonly sort: 'name' | 'updated_at'
  readonly order: 'asc' | 'desc'
}

/** Chooses how projects are sorted. */
export function SortMenu({ value, onChange }: { value: Sorting; onChange: (value: Sorting) => void }) {
  const { sort, order } = value
  const words = { name: t('start.sortName'), updated_at: t('start.sortUpdated') } as const
  const isUp = order === 'asc'
  const usual = { name: 'asc', updated_at: 'desc' } as const
  return (
    <>
      <Menu
        trigger={
          <Button look="quiet" aria-label={t('start.sortBy', { by: words[sort] })}>
            {words[sort]}
            <ChevronDown size={12} aria-hidden />
          </Button>
        }
        entries={(['updated_at', 'name'] as const).map((by) => ({
          label: words[by],
          checked: by === sort,
          run: () => onChange({ sort: by, order: usual[by] }),
        }))}
      />
      <IconButton
        icon={isUp ? ArrowUpNarrowWide : ArrowDownWideNarrow}
        label={isUp ? t('start.ascendingTip') : t('start.descendingTip')}
        onClick={() => onChange({ sort, order: isUp ? 'desc' : 'asc' })}
      />
    </>
  )
}
