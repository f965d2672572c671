import { FileWarning } from 'lucide-react'
import { useStore } from 'zustand'
import { useUiStore } from '../../commands/context.tsx'
import { t } from '../../strings/t.ts'
import { Button } from '../../ui/button.tsx'
import { keepMine, reloadTab } from '../../workspace/conflict.ts'
import { useDocument, useEngine, useTab } from '../../workspace/context.tsx'
import { showToast } from '../ui-store.ts'
import { Bar } from './bar.tsx'

/** Asks what is to become of a file that another program changed. */
export function ConflictBar() {
  const engine = useEngine()
  const ui = useUiStore()
  const tab = useTab()
  const conflict = useStore(tab.file, (state) => state.conflict)
  const name = useDocument(({ document }) => document.name)
  if (!conflict) return null
  const decide = (decision: typeof reloadTab) => () =>
    void decision(engine, tab).catch((error: unknown) => {
      showToast(ui, { kind: 'error', text: error instanceof Error ? error.message : String(error) })
    })
  const isGone = conflict.change === 'removed'
  return (
    <Bar icon={FileWarning} text={isGone ? t('file.removedBar', { name }) : t('file.changedBar', { name })}>
      {!isGone && <Button onClick={decide(reloadTab)}>{t('common.reload')}</Button>}
      <Button onClick={decide(keepMine)}>{t('file.keepMine')}</Button>
    </Bar>
  )
}
