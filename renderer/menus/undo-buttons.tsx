import { Redo2, Undo2 } from 'lucide-react'
import { useRun } from '../commands/context.tsx'
import { showKeys } from '../commands/keys.ts'
import { t } from '../strings/t.ts'
import { IconButton } from '../ui/button.tsx'
import { useDocument } from '../workspace/context.tsx'

/** Undo and redo; their tooltips say which step. */
export function UndoButtons() {
  const run = useRun()
  const last = useDocument(({ past }) => past.at(-1)?.label)
  const next = useDocument(({ future }) => future.at(-1)?.label)
  return (
    <>
      <IconButton
        icon={Undo2}
        label={last === undefined ? t('common.undo') : t('menus.undoStep', { step: last })}
        keys={showKeys('Mod+Z')}
        disabled={last === undefined}
        onClick={() => run('edit.undo')}
      />
      <IconButton
        icon={Redo2}
        label={next === undefined ? t('common.redo') : t('menus.redoStep', { step: next })}
        keys={showKeys('Mod+Shift+Z')}
        disabled={next === undefined}
        onClick={() => run('edit.redo')}
      />
    </>
  )
}
