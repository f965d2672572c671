import { FileMusic, FileSpreadsheet, FileType, type LucideIcon } from 'lucide-react'
import type { DragEvent } from 'react'
import { useCommandContext } from '../../commands/context.tsx'
import { mediaAddress } from '../../engine/connect.ts'
import { t } from '../../strings/t.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import { useCatalogue } from '../../workspace/context.tsx'
import { addAtCentre } from '../kinds/add-at-centre.ts'
import { nodeDragType } from '../nodes/kind-row.tsx'
import { assetSort, useOfAsset } from './asset-kind.ts'
import styles from './assets-tab.module.css'
import { formatBytes } from './format-bytes.ts'
import type { Asset } from './use-assets.ts'

/** Beside `nodeDragType`: the values that the dropped node starts with, as JSON. */
export const paramsDragType = 'application/x-manim-params'

const icons: Readonly<Record<string, LucideIcon>> = { sound: FileMusic, font: FileType, table: FileSpreadsheet }

/** One file: a click adds what shows or plays it. */
export function AssetCard({ asset }: { asset: Asset }) {
  const context = useCommandContext()
  const { kinds } = useCatalogue()
  const use = useOfAsset(asset.name)
  const kind = use && kinds.get(use.type)
  const Icon = icons[assetSort(asset.name)]
  const params = use ? { [use.parameter]: asset.asset } : {}
  function onDragStart(event: DragEvent): void {
    if (!kind) return event.preventDefault()
    event.dataTransfer.setData(nodeDragType, kind.type)
    event.dataTransfer.setData(paramsDragType, JSON.stringify(params))
    event.dataTransfer.effectAllowed = 'copy'
  }
  const about = `${asset.name}, ${formatBytes(asset.bytes)}`
  return (
    <li>
      <Tooltip
        text={
          kind ? t('palette.assetAdds', { name: about, title: kind.title }) : t('palette.assetNamed', { name: about })
        }
      >
        <button
          type="button"
          className={styles['card']}
          data-list
          draggable={kind !== undefined}
          onDragStart={onDragStart}
          onClick={() => kind && addAtCentre(context, kind, params)}
        >
          <span className={styles['picture']}>
            {Icon ? (
              <Icon size={22} strokeWidth={1.5} aria-hidden />
            ) : (
              <img src={mediaAddress(asset.url)} alt="" loading="lazy" />
            )}
          </span>
          <span className={styles['name']}>{asset.name}</span>
        </button>
      </Tooltip>
    </li>
  )
}
