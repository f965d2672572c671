import { Flag } from 'lucide-react'
import { goToNode } from '../preview/go-to-node.ts'
import { t } from '../strings/t.ts'
import { useTab } from '../workspace/context.tsx'
import type { Section } from './lanes.ts'
import { type Scale, toPixels } from './scale.ts'
import styles from './timeline.module.css'

/** The named parts of the video, in a strip under the ruler. */
export function Sections({ sections, scale }: { sections: readonly Section[]; scale: Scale }) {
  const tab = useTab()
  return (
    <>
      <div className={styles['sectionsName']}>{t('timeline.sections')}</div>
      <div className={styles['strip']}>
        {sections.map(({ node, name, start, end }) => (
          <button
            key={node}
            type="button"
            className={styles['section']}
            style={{ left: toPixels(scale, start), width: Math.max(12, (end - start) * scale.perSecond - 2) }}
            onClick={() => goToNode(tab, node)}
          >
            <Flag size={10} aria-hidden />
            {name}
          </button>
        ))}
      </div>
    </>
  )
}
