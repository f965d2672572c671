import { useState } from 'react'
import { showToast } from '../app/ui-store.ts'
import { useUiStore } from '../commands/context.tsx'
import { useKept } from '../settings/kept.ts'
import { t } from '../strings/t.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useCatalogue, useDocument, useEngine, usePreview, useTab } from '../workspace/context.tsx'
import { consequencesOf, firstChoice, optionsOf, type ExportChoice } from './dialog/export-choice.ts'
import { ExportConsequences } from './dialog/export-consequences.tsx'
import { ExportForm } from './dialog/export-form.tsx'
import styles from './dialog/export-dialog.module.css'
import { CopyCommand } from './dialog/copy-command.tsx'
import { SaveTarget } from './dialog/save-target.tsx'
import { useLength } from './dialog/use-length.ts'
import { keptChoice } from './kept-choice.ts'
import { analyse } from '../document/analysis.ts'

/** What to make of the scene, at the left; what follows from it, at the right. */
export function ExportDialog() {
  const ui = useUiStore()
  const engine = useEngine()
  const tab = useTab()
  const settings = useDocument(({ document }) => document.settings)
  const [kept, keep] = useKept(keptChoice)
  const [choice, setChoice] = useState<ExportChoice>(() => kept ?? firstChoice(settings))
  const [file, setFile] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const at = usePreview((state) => state.at)
  const length = useLength()
  const consequences = consequencesOf(choice, settings, length.seconds)
  const catalogue = useCatalogue()
  // A preview that failed or took too long forbids nothing: exports have other limits.
  const isBroken = useDocument(({ document }) =>
    analyse(document, catalogue).problems.some(({ severity }) => severity === 'error'),
  )
  const close = (): void => ui.setState({ dialog: undefined })

  async function submit(): Promise<void> {
    setBusy(true)
    setError(undefined)
    try {
      const { document } = tab.document.getState()
      const { view: _view, ...content } = document
      const project = tab.source && 'project' in tab.source ? { project: tab.source.project } : {}
      const options = optionsOf(choice, settings, at)
      await engine.request('exports.submit', { document: content, ...project, options, ...(file ? { file } : {}) })
      keep(choice)
      close()
      ui.setState(({ folded }) => ({ dockTab: 'queue', folded: { ...folded, dock: false } }))
      showToast(ui, { kind: 'info', text: t('exports.added', { name: document.name }) })
    } catch (reason) {
      setError(reason instanceof Error ? reason.message : String(reason))
      setBusy(false)
    }
  }

  const why = consequences.objection ?? error
  return (
    <Dialog
      title={t('exports.title')}
      width={736}
      onClose={close}
      foot={
        <>
          <CopyCommand choice={choice} />
          <Button onClick={close}>{t('common.cancel')}</Button>
          <Button
            look="primary"
            autoFocus
            disabled={busy || consequences.objection !== undefined || isBroken}
            aria-busy={busy}
            onClick={() => void submit()}
          >
            {t('exports.submit')}
          </Button>
        </>
      }
    >
      <div className={styles['columns']}>
        <div>
          <ExportForm choice={choice} onChange={setChoice} settings={settings} at={at} />
          <SaveTarget file={file} format={choice.format} onFile={setFile} />
          {why !== undefined && (
            <p role="alert" className={styles['objection']}>
              {why}
            </p>
          )}
        </div>
        <ExportConsequences choice={choice} consequences={consequences} certain={length.certain} />
      </div>
    </Dialog>
  )
}
