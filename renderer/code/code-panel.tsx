import { Copy, Download, TriangleAlert } from 'lucide-react'
import { lazy, Suspense, useMemo } from 'react'
import { showToast } from '../app/ui-store.ts'
import { useUiStore } from '../commands/context.tsx'
import { goToPath } from '../problems/locate-node.ts'
import { t } from '../strings/t.ts'
import { IconButton } from '../ui/button.tsx'
import { useDocument, usePreview, useSession, useTab } from '../workspace/context.tsx'
import styles from './code-panel.module.css'
import { downloadText } from './download-text.ts'
import { useCode } from './last-good-code.ts'
import { linesOfNodes, nodeAt } from './source-lines.ts'

// The editor component is larger than the rest of the panel; it comes when the panel is first opened.
const CodeView = lazy(() => import('./code-view.tsx'))

/** The Python that the graph is, as it is edited. */
export function CodePanel() {
  const tab = useTab()
  const { code, isOld } = useCode()
  const selected = useSession(({ selection }) => selection.nodes)
  const within = useSession((state) => state.within)
  const failed = usePreview(({ render }) => render?.error?.line)
  const lit = useMemo(() => (code ? linesOfNodes(code.sourceMap, selected, within) : []), [code, selected, within])
  if (!code) return <p className={styles['empty']}>{t('code.none')}</p>
  return (
    <div className={styles['panel']}>
      <Bar code={code.code} className={code.className} isOld={isOld} />
      <div className={styles['code']} data-old={isOld || undefined}>
        <Suspense fallback={<pre className={styles['plain']}>{code.code}</pre>}>
          <CodeView
            code={code.code}
            label={t('code.label')}
            lit={lit}
            failed={isOld ? undefined : failed}
            onPlace={(line, column, text) => {
              const node = nodeAt(code.sourceMap, line, column, text)
              if (node !== undefined) goToPath(tab, node)
            }}
          />
        </Suspense>
      </div>
    </div>
  )
}

function Bar({ code, className, isOld }: { code: string; className: string; isOld: boolean }) {
  const ui = useUiStore()
  const name = useDocument(({ document }) => document.name)
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(code)
    showToast(ui, { kind: 'success', text: t('code.copied') })
  }
  const failed = (error: unknown): void =>
    showToast(ui, { kind: 'error', text: error instanceof Error ? error.message : String(error) })
  return (
    <div className={styles['bar']}>
      {isOld ? (
        <span className={styles['old']} role="status">
          <TriangleAlert size={14} aria-hidden />
          {t('code.old')}
        </span>
      ) : (
        <span className={styles['about']}>{t('code.about', { className, count: code.split('\n').length - 1 })}</span>
      )}
      <IconButton icon={Copy} label={t('code.copy')} onClick={() => void copy().catch(failed)} />
      <IconButton icon={Download} label={t('code.save')} onClick={() => downloadText(`${fileName(name)}.py`, code)} />
    </div>
  )
}

/** A name that every file system takes. */
function fileName(name: string): string {
  const plain = name.replaceAll(/[^\p{L}\p{N}_-]+/gu, '_').replaceAll(/^_+|_+$/g, '')
  return plain === '' ? 'scene' : plain
}
