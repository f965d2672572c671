import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names.ts'
import { Tooltip } from './tooltip.tsx'

/** A button with words. */
export function Button({
  look,
  icon: Icon,
  children,
  className,
  ...props
}: ComponentProps<'button'> & { look?: 'primary' | 'danger' | 'quiet' | undefined; icon?: LucideIcon }) {
  return (
    <button type="button" {...props} className={classNames(styles['button'], look && styles[look], className)}>
      {Icon && <Icon size={14} aria-hidden />}
      {children}
    </button>
  )
}

/** A button with a picture only; its name is its tooltip. */
export function IconButton({
  icon: Icon,
  label,
  keys,
  pressed,
  className,
  ...props
}: ComponentProps<'button'> & {
  icon: LucideIcon
  /** What it does; read by screen readers and shown on hover. */
  label: string
  /** The shortcut, as the tooltip shows it. */
  keys?: string | undefined
  /** For a button that switches something. */
  pressed?: boolean
}) {
  return (
    <Tooltip text={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        {...props}
        className={classNames(styles['icon'], className)}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />
      </button>
    </Tooltip>
  )
}
