import { useCallback, useEffect, useState } from 'react'
import type { TemplateEntry } from '../../engine/api/contract/app.ts'
import { useUi } from '../commands/context.tsx'
import { useEngine } from '../workspace/context.tsx'

/** All templates, undefined until they are known. */
export function useTemplates(): readonly TemplateEntry[] | undefined {
  const engine = useEngine()
  const [templates, setTemplates] = useState<readonly TemplateEntry[]>()
  const reload = useCallback(() => {
    engine.request('templates.list', {}).then(setTemplates, () => setTemplates((known) => known ?? []))
  }, [engine])
  // The dialogs are where templates are made and deleted.
  const isOpen = useUi(({ dialog }) => dialog !== undefined)
  useEffect(reload, [reload, isOpen])
  return templates
}
