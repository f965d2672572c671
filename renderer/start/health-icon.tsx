import { Check, CircleX, Info } from 'lucide-react'
import type { Result } from '../../engine/api/contract/methods.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './health-icon.module.css'

type State = Result<'doctor.run'>[number]['state']

const icons = { ok: Check, missing: CircleX, old: CircleX, optional: Info } as const

/** How a part of this computer is, by sign and colour. */
export function HealthIcon({ state, label }: { state: State; label?: string }) {
  const Icon = icons[state]
  const name = label === undefined ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': label }
  return <Icon size={14} {...name} className={classNames(styles['icon'], styles[state])} />
}
