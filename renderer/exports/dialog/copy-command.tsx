import { Copy } from 'lucide-react'
import { showToast } from '../../app/ui-store.ts'
import { useUiStore } from '../../commands/context.tsx'
import { analyse } from '../../document/analysis.ts'
import { t } from '../../strings/t.ts'
import { Button } from '../../ui/button.tsx'
import { useCatalogue, useDocument } from '../../workspace/context.tsx'
import { pictureOf, type ExportChoice } from './export-choice.ts'
import styles from './export-dialog.module.css'

/** How Manim's own command line says these formats. */
const formats = { mp4: 'mp4', gif: 'gif', webm: 'webm', mov: 'mov', 'png-sequence': 'png', png: undefined } as const

/** Copies the line with which plain Manim makes the same of the saved script. */
export function CopyCommand({ choice }: { choice: ExportChoice }) {
  const ui = useUiStore()
  const catalogue = useCatalogue()
  const settings = useDocument(({ document }) => document.settings)
  const className = useDocument(({ document }) => analyse(document, catalogue).code?.className)
  async function copy(): Promise<void> {
    const { width, height, frameRate } = pictureOf(choice, settings)
    const format = formats[choice.format]
    const parts = [
      'manim render',
      `--resolution ${width},${height}`,
      `--fps ${frameRate}`,
      format === undefined ? '--save_last_frame' : `--format ${format}`,
      choice.transparent && choice.format !== 'mp4' ? '--transparent' : '',
      'scene.py',
      className ?? '',
    ]
    await navigator.clipboard.writeText(parts.filter(Boolean).join(' '))
    showToast(ui, { kind: 'success', text: t('exports.commandCopied') })
  }
  const failed = (error: unknown): void =>
    showToast(ui, { kind: 'error', text: error instanceof Error ? error.message : String(error) })
  return (
    <Button
      look="quiet"
      icon={Copy}
      className={styles['left']}
      disabled={!className}
      onClick={() => void copy().catch(failed)}
    >
      {t('exports.copyCommand')}
    </Button>
  )
}
