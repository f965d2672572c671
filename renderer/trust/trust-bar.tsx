import { ShieldAlert } from 'lucide-react'
import { Bar } from '../app/dialogs/bar.tsx'
import { useUiStore } from '../commands/context.tsx'
import { t } from '../strings/t.ts'
import { Button } from '../ui/button.tsx'
import { useUntrusted } from './use-untrusted.ts'

/** Says that the graph has code which does not run yet, and leads to it. */
export function TrustBar() {
  const ui = useUiStore()
  const untrusted = useUntrusted()
  if (untrusted.length === 0) return null
  return (
    <Bar icon={ShieldAlert} text={t('file.trustBar')}>
      <Button onClick={() => ui.setState({ dialog: { name: 'trust' } })}>{t('file.trustRead')}</Button>
    </Bar>
  )
}
