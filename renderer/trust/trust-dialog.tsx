import { useUiStore } from '../commands/context.tsx'
import { showToast } from '../app/ui-store.ts'
import { nodeName } from '../document/node-name.ts'
import { t } from '../strings/t.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useCatalogue, useDocument, useEngine, useTab } from '../workspace/context.tsx'
import { grantTrust } from './grant-trust.ts'
import styles from './trust-dialog.module.css'
import type { UntrustedCode } from './untrusted-now.ts'
import { useUntrusted } from './use-untrusted.ts'

/** Shows all code that does not run yet, and lets the user trust it. */
export function TrustDialog() {
  const ui = useUiStore()
  const engine = useEngine()
  const tab = useTab()
  const untrusted = useUntrusted()
  const close = (): void => ui.setState({ dialog: undefined })

  async function trust(): Promise<void> {
    close()
    try {
      await grantTrust(
        engine,
        tab,
        untrusted.map(({ code }) => code),
      )
    } catch (error) {
      showToast(ui, { kind: 'error', text: error instanceof Error ? error.message : String(error) })
    }
  }

  const foot = (
    <>
      <Button onClick={close}>{t('common.cancel')}</Button>
      <Button look="primary" disabled={untrusted.length === 0} onClick={() => void trust()}>
        {t('file.trustGrant')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('file.trustTitle')} width={736} onClose={close} foot={foot}>
      <div className={styles['body']}>
        <p>{untrusted.length === 0 ? t('file.trustNone') : t('file.trustText')}</p>
        {untrusted.map((code) => (
          <NodeCode key={code.node} {...code} />
        ))}
      </div>
    </Dialog>
  )
}

function NodeCode({ node: path, code }: UntrustedCode) {
  const document = useDocument((state) => state.document)
  const catalogue = useCatalogue()
  const [first = '', inside] = path.split('/')
  const body = inside === undefined ? document : document.subgraphs.find(({ id }) => id === first)
  const node = body?.nodes.find(({ id }) => id === (inside ?? first))
  const name = node ? nodeName(node, catalogue.kinds.get(node.type)) : path
  return (
    <section aria-label={t('file.trustCode', { name })}>
      <h3 className={styles['name']}>
        {name}
        <span className={styles['id']}>{path}</span>
      </h3>
      {/* Focusable so that it scrolls by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles['code']} tabIndex={0}>
        {code}
      </pre>
    </section>
  )
}
