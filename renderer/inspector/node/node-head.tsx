import { Ellipsis, Pin } from 'lucide-react'
import { familyOf } from '../../../engine/catalogue/categories.ts'
import type { GraphNode } from '../../../engine/graph/document.ts'
import { isPythonName } from '../../../engine/graph/python-name.ts'
import { nodeColorStyle } from '../../canvas/node/node-color.ts'
import { iconOfKind } from '../../canvas/node/kind-icon.ts'
import { rename, setFields, toggle } from '../../canvas/node/node-edits.ts'
import { t } from '../../strings/t.ts'
import { IconButton } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useCatalogue, useTab } from '../../workspace/context.tsx'
import { DraftText } from '../parts/draft-text.tsx'
import styles from '../parts/head.module.css'
import { ShowButton } from './show-button.tsx'
import { useNodeMenu } from './use-node-menu.ts'

/** What a node is called, its variable, and its switches. */
export function NodeHead({ node }: { node: GraphNode }) {
  const tab = useTab()
  const kind = useCatalogue().kinds.get(node.type)
  const entries = useNodeMenu(node)
  const title = kind?.title ?? node.type
  const Icon = iconOfKind(kind)
  const setName = (name: string): void => setFields(tab, t('inspector.setVariable'), [node.id], { name })
  return (
    <header className={styles['head']} style={nodeColorStyle(node.color, `--family-${familyOf(kind?.category ?? '')}`)}>
      <i className={styles['edge']} />
      <Icon size={16} strokeWidth={1.75} aria-hidden className={styles['icon']} />
      <DraftText
        plain
        data-rename
        className={styles['title']}
        label={t('inspector.label')}
        value={node.label ?? title}
        onStore={(label) => rename(tab, node.id, label === title ? '' : label)}
      />
      <DraftText
        plain
        className={styles['variable']}
        label={t('inspector.variable')}
        placeholder={t('inspector.variablePlaceholder')}
        value={node.name ?? ''}
        check={(name) => (name === '' || isPythonName(name) ? undefined : t('fields.badName', { name }))}
        onStore={setName}
      />
      <span className={styles['space']} />
      <IconButton
        icon={Pin}
        label={t('nodes.command.pin')}
        pressed={node.pinned === true}
        onClick={() => toggle(tab, 'pinned', [node])}
      />
      <ShowButton node={node} />
      <Menu trigger={<IconButton icon={Ellipsis} label={t('inspector.menu')} />} entries={entries} />
    </header>
  )
}
