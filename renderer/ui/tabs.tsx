import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './tabs.module.css'

/** One tab and what it shows. */
export interface TabSpec<Id extends string> {
  readonly id: Id
  readonly label: string
  /** A number beside the label; none while it is 0. */
  readonly count?: { readonly value: number; readonly kind?: 'warning' | 'error' | undefined } | undefined
  readonly render: () => ReactNode
}

/** Tabs over a panel. Only the shown one is drawn. */
export function Tabs<Id extends string>({
  tabs,
  value,
  onChange,
  rest,
  label,
}: {
  tabs: readonly TabSpec<Id>[]
  value: Id
  onChange: (id: Id) => void
  /** What stands at the right of the tabs. */
  rest?: ReactNode
  /** Name of the list, for screen readers. */
  label: string
}) {
  return (
    <Radix.Root
      value={value}
      onValueChange={(id) => onChange(id as Id)}
      className={styles['panel']}
      activationMode="automatic"
    >
      <Radix.List className={styles['list']} aria-label={label}>
        {tabs.map(({ id, label: name, count }) => (
          <Radix.Trigger key={id} value={id} className={styles['tab']}>
            {name}
            {count !== undefined && count.value > 0 && (
              <span className={classNames(styles['count'], count.kind && styles[count.kind])}>{count.value}</span>
            )}
          </Radix.Trigger>
        ))}
        <div className={styles['rest']}>{rest}</div>
      </Radix.List>
      {tabs.map(({ id, render }) => (
        <Radix.Content key={id} value={id} className={styles['panel']} tabIndex={-1}>
          {value === id && render()}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}
