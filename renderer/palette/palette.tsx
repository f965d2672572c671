import { Search, X } from 'lucide-react'
import { useDeferredValue, useRef, useState } from 'react'
import type { UiState } from '../app/ui-store.ts'
import { useUi, useUiStore } from '../commands/context.tsx'
import { t } from '../strings/t.ts'
import { IconButton } from '../ui/button.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { AssetsTab } from './assets/assets-tab.tsx'
import { useAssets } from './assets/use-assets.ts'
import { KindsTab } from './nodes/kinds-tab.tsx'
import { useFoundKinds } from './nodes/use-found-kinds.ts'
import { OutlineTab } from './outline/outline-tab.tsx'
import { useOutline } from './outline/use-outline.ts'
import styles from './palette.module.css'
import { TemplatesTab } from './templates/templates-tab.tsx'
import { useTemplates } from './templates/use-templates.ts'

/** The panel at the left: what can be put into a graph, and what is in it. One search goes through all of it. */
export function Palette() {
  const ui = useUiStore()
  const tab = useUi(({ leftTab }) => leftTab)
  const [text, setText] = useState('')
  const search = useDeferredValue(text.trim())
  const kinds = useFoundKinds(search)
  const templates = useTemplates(search)
  const assets = useAssets(search)
  const outline = useOutline(search)
  const count = (value: number | undefined) => (search === '' ? undefined : { value: value ?? 0 })
  return (
    <div className={styles['palette']}>
      <SearchField text={text} onText={setText} />
      <Tabs<UiState['leftTab']>
        label={t('palette.tabs')}
        value={tab}
        onChange={(leftTab) => ui.setState({ leftTab })}
        tabs={[
          {
            id: 'nodes',
            label: t('palette.nodes'),
            count: count(kinds.found?.length),
            render: () => <KindsTab found={kinds} search={search} />,
          },
          {
            id: 'templates',
            label: t('palette.templates'),
            count: count(templates.shown?.length),
            render: () => <TemplatesTab templates={templates} search={search} />,
          },
          {
            id: 'assets',
            label: t('palette.assets'),
            count: count(assets.shown?.length),
            render: () => <AssetsTab assets={assets} search={search} />,
          },
          {
            id: 'outline',
            label: t('palette.outline'),
            count: count(outline.length),
            render: () => <OutlineTab rows={outline} search={search} />,
          },
        ]}
      />
    </div>
  )
}

function SearchField({ text, onText }: { text: string; onText: (text: string) => void }) {
  const ref = useRef<HTMLInputElement>(null)
  return (
    <div className={styles['search']}>
      <Search size={14} aria-hidden />
      <input
        ref={ref}
        type="text"
        role="searchbox"
        id="palette-search"
        aria-label={t('palette.search')}
        placeholder={t('palette.placeholder')}
        value={text}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') onText('')
          else if (event.key === 'ArrowDown') focusList(ref.current)
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      {text !== '' && (
        <IconButton
          icon={X}
          label={t('palette.clearSearch')}
          className={styles['clear']}
          onClick={() => {
            onText('')
            ref.current?.focus()
          }}
        />
      )}
    </div>
  )
}

/** The list under the search field. */
function focusList(field: HTMLElement | null): void {
  field?.closest('[data-region]')?.querySelector<HTMLElement>('[data-list]')?.focus()
}
