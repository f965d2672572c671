import type { Point } from './wire-path.ts'
import styles from './wire-view.module.css'

/** The mark in the middle of a wire whose value is converted on its way. */
export function ConversionMark({ at, color, title }: { at: Point; color: string; title: string }) {
  return (
    <g transform={`translate(${at.x} ${at.y})`} className={styles['mark']} style={{ stroke: `var(${color})` }}>
      <title>{title}</title>
      <circle r="6.5" />
      <path d="M-2.6-1.6h5l-1.6-1.6M2.6 1.6h-5l1.6 1.6" />
    </g>
  )
}
