import { useEffect } from 'react'
import { useStore } from 'zustand'
import { analyse } from '../../document/analysis.ts'
import { t } from '../../strings/t.ts'
import { useCatalogue, useTab } from '../../workspace/context.tsx'
import { announce, announcements } from './announce.ts'
import styles from './walk.module.css'
import { wordsFor } from './words-for.ts'

/** Milliseconds without a change before errors are told: not while someone types. */
const rest = 700

/** Tells screen readers what changes in the graph: nodes and wires that come and go, what is undone, errors. */
export function LiveRegion() {
  const tab = useTab()
  const catalogue = useCatalogue()
  const { text, count } = useStore(announcements)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let told = worstOf()
    const stop = tab.document.subscribe((now, before) => {
      if (now.document === before.document && now.past === before.past) return
      const words = wordsFor(before, now, catalogue)
      if (words !== undefined) announce(words)
      clearTimeout(timer)
      timer = setTimeout(tellErrors, rest)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }

    function worstOf(): string | undefined {
      const { problems } = analyse(tab.document.getState().document, catalogue)
      return problems.find(({ severity }) => severity === 'error')?.message
    }
    function tellErrors(): void {
      const message = worstOf()
      if (message !== told) announce(message === undefined ? t('nodes.say.fixed') : t('nodes.say.error', { message }))
      told = message
    }
  }, [tab, catalogue])
  return (
    <div className={styles['live']} role="status" aria-live="polite">
      {/* An equal text is said again only when its element is a new one. */}
      <span key={count}>{text}</span>
    </div>
  )
}
