import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { lookOf } from '../../sockets/socket-look.ts'
import { SocketIcon } from '../../sockets/socket-shape.tsx'
import { t } from '../../strings/t.ts'
import { useCatalogue, useTab } from '../../workspace/context.tsx'
import { canvasOf } from '../canvas-handle.ts'
import { nodeElement } from './focus-node.ts'
import styles from './walk.module.css'
import type { Choice } from './wiring-choices.ts'

/** A list of sockets beside a node: arrows or letters choose, Enter takes, Escape goes back. */
export function ChoiceList({
  title,
  label,
  empty,
  near,
  choices,
  onTake,
  onClose,
}: {
  title: string
  /** Name of the list for screen readers. */
  label: string
  /** What is said where there is nothing to choose. */
  empty: string
  /** The node it stands beside. */
  near: string
  choices: readonly Choice[]
  onTake: (choice: Choice) => void
  onClose: () => void
}) {
  const tab = useTab()
  const catalogue = useCatalogue()
  const id = useId()
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.focus()
  }, [])
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: choices.length - 1 }[event.key]
    const choice = choices[at]
    if (to !== undefined) setAt(Math.min(choices.length - 1, Math.max(0, to)))
    else if (event.key === 'Enter' && choice) onTake(choice)
    else if (event.key === 'Escape' || event.key === 'Tab') onClose()
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) setAt(nextByLetter(choices, at, event.key))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles['menu']} style={placeBeside(near, canvasOf(tab)?.element)}>
      <p className={styles['menuTitle']}>{title}</p>
      <div
        ref={list}
        className={styles['list']}
        role="listbox"
        aria-label={label}
        aria-activedescendant={choices.length > 0 ? `${id}${at}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={onClose}
      >
        {choices.map((choice, index) => (
          <div
            key={`${choice.node} ${choice.handle}`}
            id={`${id}${index}`}
            role="option"
            aria-selected={index === at}
            className={styles['choice']}
            onPointerDown={(event) => {
              event.preventDefault()
              onTake(choice)
            }}
          >
            <SocketIcon look={lookOf(choice.type, catalogue)} />
            <span>{choice.text}</span>
            {choice.note !== undefined && <span className={styles['choiceNote']}>{choice.note}</span>}
          </div>
        ))}
        {choices.length === 0 && <p className={styles['choiceNote']}>{empty}</p>}
      </div>
      <p className={styles['menuHint']}>{t('nodes.wire.hint')}</p>
    </div>
  )
}

function nextByLetter(choices: readonly Choice[], at: number, letter: string): number {
  const starts = ({ text }: Choice): boolean => text.toLowerCase().startsWith(letter.toLowerCase())
  const after = choices.findIndex((choice, index) => index > at && starts(choice))
  const found = after < 0 ? choices.findIndex(starts) : after
  return found < 0 ? at : found
}

/** Pixels in the canvas's element; the list stays within it. */
function placeBeside(node: string, canvas: HTMLElement | undefined): { left: number; top: number } {
  const whole = canvas?.getBoundingClientRect()
  const box = nodeElement(node)?.getBoundingClientRect()
  if (!whole || !box) return { left: 16, top: 48 }
  const left = Math.max(8, Math.min(box.right - whole.left + 12, whole.width - 300))
  const top = Math.max(8, Math.min(box.top - whole.top, whole.height - 280))
  return { left, top }
}
