import { Unplug } from 'lucide-react'
import { useEffect, useState } from 'react'
import { desktop } from '../../engine/connect.ts'
import { t } from '../../strings/t.ts'
import { useWorkspace } from '../../workspace/context.tsx'
import { Bar } from './bar.tsx'

/** Milliseconds between two looks whether the host is another than before. */
const pause = 3000

/** Says that the connection is lost; and what to do where waiting does not help. */
export function LostBar() {
  const isLost = useWorkspace(({ connection }) => connection === 'lost' || connection === 'connecting')
  const [isRefused, setRefused] = useState(false)
  useEffect(() => {
    setRefused(false)
    if (!isLost || desktop) return undefined
    const timer = setInterval(() => void refuses().then(setRefused), pause)
    return () => clearInterval(timer)
  }, [isLost])
  return isLost ? <Bar icon={Unplug} text={isRefused ? t('file.lostRefused') : t('file.lost')} /> : null
}

/** Whether a host is there that does not know this page: it was started anew, with another key. */
async function refuses(): Promise<boolean> {
  const reply = await fetch('/api/templates').catch(() => undefined)
  return reply !== undefined && (reply.status === 401 || reply.status === 403)
}
