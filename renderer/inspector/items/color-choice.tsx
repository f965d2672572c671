import { RadioGroup } from 'radix-ui'
import type { CSSProperties } from 'react'
import { cssColor, nodeColors } from '../../canvas/node/node-color.ts'
import { t } from '../../strings/t.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './items.module.css'

/** One of the colours that nodes, frames and notes can have, or none. */
export function ColorChoice({
  value,
  onChange,
}: {
  value: string | undefined
  onChange: (color: string | undefined) => void
}) {
  return (
    <RadioGroup.Root
      className={styles['colors']}
      orientation="horizontal"
      aria-label={t('inspector.color')}
      value={value ?? ''}
      onValueChange={(color) => onChange(color === '' ? undefined : color)}
    >
      {['', ...nodeColors].map((color) => (
        <RadioGroup.Item
          key={color}
          value={color}
          className={classNames(styles['color'], color === '' && styles['none'])}
          style={{ '--tint': cssColor(color) } as CSSProperties}
          aria-label={color === '' ? t('inspector.noColor') : t(`nodes.color.${color as (typeof nodeColors)[number]}`)}
        />
      ))}
    </RadioGroup.Root>
  )
}
