import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useCommandContext } from '../commands/context.tsx'
import { isDirty } from '../document/is-dirty.ts'
import { useTry } from '../start/use-try.ts'
import { t } from '../strings/t.ts'
import { IconButton } from '../ui/button.tsx'
import { closeTab } from '../workspace/close-tab.ts'
import { placeOf } from '../workspace/page-title.ts'
import { nameTab } from '../workspace/project-actions.ts'
import type { Tab } from '../workspace/tab.ts'
import { showTab } from '../workspace/workspace-store.ts'
import { NameField } from './name-field.tsx'
import styles from './tab-strip.module.css'

/** One open project: its name, a dot while it is not saved, × to close it. */
export function ProjectTab({ tab, isActive, isReachable }: { tab: Tab; isActive: boolean; isReachable: boolean }) {
  const { workspace } = useCommandContext()
  const attempt = useTry()
  const name = useStore(tab.document, ({ document }) => document.name)
  const dirty = useStore(tab.document, isDirty)
  const [isNaming, setNaming] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isActive) button.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isActive])
  const close = (): void => attempt((context) => closeTab(context, tab))

  if (isNaming) {
    return (
      <NameField
        value={name}
        onEnd={(chosen) => {
          if (chosen !== undefined) nameTab(tab, chosen)
          setNaming(false)
        }}
      />
    )
  }
  return (
    <span
      role="presentation"
      className={styles['tab']}
      data-active={isActive}
      onAuxClick={(event) => event.button === 1 && close()}
    >
      <button
        ref={button}
        type="button"
        role="tab"
        aria-selected={isActive}
        tabIndex={isReachable ? 0 : -1}
        className={styles['name']}
        title={`${placeOf(tab) ?? name}\n${t('menus.renameHint')}`}
        onClick={() => showTab(workspace, tab)}
        onDoubleClick={() => setNaming(true)}
        onKeyDown={(event) => {
          if (event.key === 'F2') setNaming(true)
          else if (event.key === 'Delete') close()
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      >
        <span>{name}</span>
        {dirty && (
          <span role="img" aria-label={t('file.unsaved')} title={t('file.unsaved')} className={styles['dirty']} />
        )}
      </button>
      <IconButton
        icon={X}
        label={t('menus.closeTab', { name })}
        tabIndex={-1}
        className={styles['close']}
        onClick={close}
      />
    </span>
  )
}
