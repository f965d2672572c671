import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { t } from '../../strings/t.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyList } from '../list/empty-list.tsx'
import list from '../list/list.module.css'
import { AssetCard } from './asset-card.tsx'
import { assetEndings } from './asset-kind.ts'
import styles from './assets-tab.module.css'
import type { Assets } from './use-assets.ts'

/** Pictures, sounds, fonts and tables: added by a dialog or dropped here, dragged from here onto the canvas. */
export function AssetsTab({ assets, search }: { assets: Assets; search: string }) {
  const { shown, error, adding, add } = assets
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const isOfFiles = (event: React.DragEvent): boolean => event.dataTransfer.types.includes('Files')
  return (
    <div
      className={styles['tab']}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!isOfFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false)
        if (!isOfFiles(event)) return
        event.preventDefault()
        event.stopPropagation()
        void add([...event.dataTransfer.files])
      }}
    >
      <div className={list['scroll']}>
        {error !== undefined && (
          <p role="alert" className={styles['error']}>
            {error}
          </p>
        )}
        {shown && shown.length > 0 && (
          <ul className={styles['grid']} aria-label={t('palette.assets')}>
            {shown.map((asset) => (
              <AssetCard key={asset.asset} asset={asset} />
            ))}
          </ul>
        )}
        {shown?.length === 0 && (
          <EmptyList>{search === '' ? t('palette.noAssets') : t('palette.noneFound', { search })}</EmptyList>
        )}
        {!shown && error === undefined && <EmptyList>{t('palette.loading')}</EmptyList>}
      </div>
      <div className={list['foot']}>
        <Button icon={Plus} onClick={() => input.current?.click()} disabled={adding > 0} aria-busy={adding > 0}>
          {adding > 0 ? t('palette.adding', { count: adding }) : t('palette.addFiles')}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('palette.addFiles')}
          accept={assetEndings.map((ending) => `.${ending}`).join(',')}
          onChange={(event) => {
            void add([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
      </div>
    </div>
  )
}
