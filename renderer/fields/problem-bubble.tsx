import { Popover, Tooltip } from 'radix-ui'
import type { ReactElement } from 'react'
import styles from './fields.module.css'

/**
 * Says what is wrong with a field: on hover and focus for a stored value, at once for what is being typed.
 *
 * @param props.children - one element that takes a ref
 */
export function ProblemBubble({
  message,
  typing = false,
  children,
}: {
  message: string | undefined
  typing?: boolean
  children: ReactElement
}) {
  if (typing) {
    return (
      <Popover.Root open={message !== undefined}>
        <Popover.Anchor asChild>{children}</Popover.Anchor>
        <Popover.Portal>
          <Popover.Content
            className={styles['bubble']}
            sideOffset={4}
            collisionPadding={8}
            role="alert"
            onOpenAutoFocus={(event) => event.preventDefault()}
            onCloseAutoFocus={(event) => event.preventDefault()}
          >
            {message}
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    )
  }
  return (
    <Tooltip.Root {...(message === undefined ? { open: false } : {})}>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className={styles['bubble']} sideOffset={4} collisionPadding={8}>
          {message}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
