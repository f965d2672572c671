import { useEffect, useRef, useState, type PointerEvent } from 'react'
import type { FieldModel } from '../field-model.ts'
import { dragged, factorOf, pixelsPerStep, stepOf } from './drag-number.ts'

/** Pixels below which a press is a click. */
const slack = 3

interface Drag {
  readonly start: number
  readonly from: number
  x: number
  steps: number
  moved: boolean
}

/**
 * Changes a number by dragging; the whole drag is one step to undo, Escape takes it back.
 *
 * @param onClick - the press was no drag
 */
export function useNumberDrag(
  model: FieldModel,
  integer: boolean,
  onClick: () => void,
): {
  dragging: boolean
  props: Record<'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel', (event: PointerEvent) => void>
} {
  const drag = useRef<Drag | undefined>(undefined)
  const [dragging, setDragging] = useState(false)

  useEffect(() => {
    if (!dragging) return undefined
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      drag.current = undefined
      setDragging(false)
      model.cancel()
    }
    addEventListener('keydown', onKeyDown, true)
    return () => removeEventListener('keydown', onKeyDown, true)
  }, [dragging, model])

  function onPointerDown(event: PointerEvent): void {
    if (event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    const start = typeof model.value === 'number' && !model.mixed ? model.value : Number.NaN
    drag.current = { start, from: event.clientX, x: event.clientX, steps: 0, moved: false }
  }

  function onPointerMove(event: PointerEvent): void {
    const at = drag.current
    if (!at || Number.isNaN(at.start)) return
    if (!at.moved) {
      if (Math.abs(event.clientX - at.from) < slack) return
      at.moved = true
      at.x = event.clientX
      setDragging(true)
      model.begin()
    }
    at.steps += ((event.clientX - at.x) / pixelsPerStep) * factorOf(event)
    at.x = event.clientX
    const value = dragged(at.start, at.steps, stepOf(at.start, model.port, integer), model.port, integer)
    if (value !== model.value) model.set(value)
  }

  function onPointerUp(): void {
    const at = drag.current
    drag.current = undefined
    if (!at) return
    if (!at.moved) return onClick()
    setDragging(false)
    model.end()
  }

  function onPointerCancel(): void {
    if (drag.current?.moved === true) model.end()
    drag.current = undefined
    setDragging(false)
  }

  return { dragging, props: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } }
}
