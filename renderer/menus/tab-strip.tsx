import type { KeyboardEvent } from 'react'
import { t } from '../strings/t.ts'
import { classNames } from '../ui/class-names.ts'
import { useWorkspace } from '../workspace/context.tsx'
import { ProjectTab } from './project-tab.tsx'
import styles from './tab-strip.module.css'

/** The open projects. Arrows go from one to the next, Delete closes. */
export function TabStrip() {
  const tabs = useWorkspace((state) => state.tabs)
  const active = useWorkspace((state) => state.active)
  return (
    <div
      role="tablist"
      tabIndex={-1}
      aria-label={t('menus.openTabs')}
      className={classNames(styles['strip'], tabs.length > 1 && styles['many'])}
      onKeyDown={goWithArrows}
    >
      {tabs.map((tab, at) => (
        <ProjectTab
          key={tab.id}
          tab={tab}
          isActive={tab.id === active}
          isReachable={tab.id === active || (active === undefined && at === 0)}
        />
      ))}
    </div>
  )
}

function goWithArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (step === undefined || event.target instanceof HTMLInputElement) return
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')]
  const at = tabs.findIndex((tab) => tab === document.activeElement)
  tabs.at((at + step) % tabs.length)?.focus()
  event.preventDefault()
}
