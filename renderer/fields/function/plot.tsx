import { useMemo } from 'react'
import { plotOf } from './plot-points.ts'
import styles from './function-field.module.css'

const [width, height] = [200, 60]

/** A small plot of a function; nothing for one that is not computed here. */
export function Plot({ args, body, label }: { args: readonly string[]; body: string; label: string }) {
  const names = args.join(' ')
  const shape = useMemo(() => plotOf(names.split(' '), body), [names, body])
  if (!shape) return null
  const { left, right, bottom, top, pieces } = shape
  const x = (value: number): string => (((value - left) / (right - left)) * width).toFixed(1)
  const y = (value: number): string => (((top - value) / (top - bottom)) * height).toFixed(1)
  return (
    <svg
      className={styles['plot']}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {bottom <= 0 && top >= 0 && <line className={styles['axis']} x1="0" x2={width} y1={y(0)} y2={y(0)} />}
      {left <= 0 && right >= 0 && <line className={styles['axis']} x1={x(0)} x2={x(0)} y1="0" y2={height} />}
      {pieces.map((piece, at) => (
        <polyline key={at} className={styles['curve']} points={piece.map(([a, b]) => `${x(a)},${y(b)}`).join(' ')} />
      ))}
    </svg>
  )
}
