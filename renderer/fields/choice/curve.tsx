import { rateCurve } from './rate-curves.ts'
import styles from './choice-field.module.css'

const samples = 40
const drawn = new Map<string, string | undefined>()

/** A rate function's curve; time goes to the right, progress up. */
export function Curve({ name, width, height }: { name: string; width: number; height: number }) {
  const path = pathOf(name)
  return (
    <svg
      className={styles['curve']}
      viewBox="-2 -2 104 104"
      preserveAspectRatio="none"
      width={width}
      height={height}
      aria-hidden
    >
      {path !== undefined && (
        <path
          d={path}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  )
}

/** The curve in a square of 100, as high as it goes. */
function pathOf(name: string): string | undefined {
  if (drawn.has(name)) return drawn.get(name)
  const curve = rateCurve(name)
  const values = Array.from({ length: samples + 1 }, (_, at) => curve?.(at / samples) ?? 0)
  const [low, high] = [Math.min(0, ...values), Math.max(1, ...values)]
  const points = values.map((value, at) => {
    const y = 100 - ((value - low) / (high - low)) * 100
    return `${((at / samples) * 100).toFixed(1)} ${y.toFixed(1)}`
  })
  const path = curve && `M${points.join('L')}`
  drawn.set(name, path)
  return path
}
