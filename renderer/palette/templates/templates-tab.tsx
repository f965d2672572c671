import { useState } from 'react'
import type { TemplateEntry } from '../../../engine/api/contract/app.ts'
import { showToast } from '../../app/ui-store.ts'
import { useUiStore } from '../../commands/context.tsx'
import { mediaAddress } from '../../engine/connect.ts'
import { t } from '../../strings/t.ts'
import { useEngine, useWorkspaceStore } from '../../workspace/context.tsx'
import { createProject } from '../../workspace/open-documents.ts'
import { EmptyList } from '../list/empty-list.tsx'
import list from '../list/list.module.css'
import styles from './templates-tab.module.css'
import type { Templates } from './use-templates.ts'

/** Templates with their pictures; a click opens one as a new project. */
export function TemplatesTab({ templates, search }: { templates: Templates; search: string }) {
  const { shown, error } = templates
  if (error !== undefined && !shown) return <EmptyList>{error}</EmptyList>
  if (!shown) return <EmptyList>{t('palette.loading')}</EmptyList>
  if (shown.length === 0) {
    return <EmptyList>{search === '' ? t('palette.noTemplates') : t('palette.noneFound', { search })}</EmptyList>
  }
  const groups = Map.groupBy(shown, ({ category }) => category)
  return (
    <div className={list['scroll']}>
      {[...groups].map(([category, entries]) => (
        <section key={category} aria-label={category} className={styles['group']}>
          <h3 className={styles['category']}>{category}</h3>
          {entries.map((entry) => (
            <TemplateCard key={entry.id} entry={entry} />
          ))}
        </section>
      ))}
    </div>
  )
}

function TemplateCard({ entry }: { entry: TemplateEntry }) {
  const engine = useEngine()
  const workspace = useWorkspaceStore()
  const ui = useUiStore()
  const [opening, setOpening] = useState(false)
  async function open(): Promise<void> {
    setOpening(true)
    try {
      await createProject(engine, workspace, { name: entry.name, template: entry.id })
    } catch (error) {
      showToast(ui, { kind: 'error', text: error instanceof Error ? error.message : String(error) })
    } finally {
      setOpening(false)
    }
  }
  return (
    <button
      type="button"
      className={styles['card']}
      data-list
      disabled={opening}
      aria-busy={opening}
      title={entry.instructions || undefined}
      onClick={() => void open()}
    >
      <span className={styles['picture']}>
        {entry.thumbnail_url !== null && <img src={mediaAddress(entry.thumbnail_url)} alt="" loading="lazy" />}
      </span>
      <span className={styles['name']}>{entry.name}</span>
      <span className={styles['about']}>{entry.description}</span>
    </button>
  )
}
