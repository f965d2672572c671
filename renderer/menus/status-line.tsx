import { useUiStore } from '../commands/context.tsx'
import { useHealth } from '../start/use-health.ts'
import { t } from '../strings/t.ts'
import { useWorkspace } from '../workspace/context.tsx'
import { activeTab } from '../workspace/workspace-store.ts'
import { GraphCounts } from './graph-counts.tsx'
import { Hints } from './hints.tsx'
import { LibrarySize } from './library-size.tsx'
import { SavedWords } from './saved-words.tsx'
import styles from './status-line.module.css'

/** The line at the bottom: Manim, counts, hints, how saving stands. */
export function StatusLine() {
  const hasTab = useWorkspace((state) => activeTab(state) !== undefined)
  return (
    <footer className={styles['line']}>
      <Manim />
      <Latex />
      {hasTab ? (
        <>
          <GraphCounts />
          <Hints />
          <SavedWords />
        </>
      ) : (
        <>
          <span className={styles['rest']} />
          <LibrarySize />
        </>
      )}
    </footer>
  )
}

function Manim() {
  const ui = useUiStore()
  const manim = useWorkspace(({ engine }) => engine.manim)
  return (
    <button
      type="button"
      className={styles['button']}
      onClick={() => ui.setState({ dialog: { name: 'doctor' } })}
      title={t('menus.doctorTitle')}
    >
      <span className={styles['dot']} data-missing={manim === null} />
      <span className={styles['strong']}>
        {manim ? t('menus.manim', { version: manim.version }) : t('menus.noManim')}
      </span>{' '}
      {manim ? t('menus.ready') : t('menus.noManimWords')}
    </button>
  )
}

function Latex() {
  const { parts } = useHealth()
  const isFound = parts.some(({ part, state }) => part === 'latex' && state === 'ok')
  return isFound && <span className={styles['part']}>{t('menus.latexFound')}</span>
}
