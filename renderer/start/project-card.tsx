import { Ellipsis } from 'lucide-react'
import type { ProjectSummary } from '../../engine/api/contract/documents.ts'
import { t } from '../strings/t.ts'
import { IconButton } from '../ui/button.tsx'
import { Menu, MenuOnContext } from '../ui/menu.tsx'
import styles from './card.module.css'
import { Picture } from './picture.tsx'
import { timeWords } from './time-words.ts'
import { useProjectActions } from './use-project-actions.ts'

/** One project: its picture, name, size and when it was changed. */
export function ProjectCard({ project }: { project: ProjectSummary }) {
  const { name, node_count, updated_at, preview_url } = project
  const { open, entries } = useProjectActions(project)
  const line = t('start.projectLine', { nodes: t('start.nodes', { count: node_count }), when: timeWords(updated_at) })
  return (
    <MenuOnContext entries={entries}>
      <li className={styles['card']}>
        <button type="button" className={styles['open']} onClick={open} title={name}>
          <span className={styles['picture']}>
            <Picture url={preview_url} version={updated_at} />
          </span>
          <span className={styles['name']}>{name}</span>
          <span className={styles['line']}>{line}</span>
        </button>
        <Menu
          trigger={<IconButton icon={Ellipsis} label={t('start.actionsOf', { name })} className={styles['menu']} />}
          entries={entries}
        />
      </li>
    </MenuOnContext>
  )
}
