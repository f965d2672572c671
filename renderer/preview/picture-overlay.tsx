import { usePreview } from '../workspace/context.tsx'
import { sceneSize } from './scene-place.ts'
import styles from './stage.module.css'

/** What broadcasters keep free: actions inside the outer frame, titles inside the inner one. */
const safeParts = [0.93, 0.9]

/** The grid of the scene's units, and the safe area. */
export function PictureOverlay({ width, height }: { width: number; height: number }) {
  const grid = usePreview((state) => state.grid)
  const safeArea = usePreview((state) => state.safeArea)
  if (!grid && !safeArea) return null
  const scene = sceneSize(width, height)
  const box = `${-scene.width / 2} ${-scene.height / 2} ${scene.width} ${scene.height}`
  return (
    <svg className={styles['overlay']} viewBox={box} preserveAspectRatio="none" aria-hidden>
      {grid && <Lines {...scene} />}
      {safeArea &&
        safeParts.map((part) => (
          <rect
            key={part}
            x={(-scene.width / 2) * part}
            y={(-scene.height / 2) * part}
            width={scene.width * part}
            height={scene.height * part}
            vectorEffect="non-scaling-stroke"
          />
        ))}
    </svg>
  )
}

function Lines({ width, height }: { width: number; height: number }) {
  const upTo = (size: number): number[] => {
    const most = Math.floor(size / 2)
    return Array.from({ length: 2 * most + 1 }, (_, index) => index - most)
  }
  const look = (at: number) => ({ vectorEffect: 'non-scaling-stroke', ...(at === 0 && { 'data-axis': '' }) }) as const
  return (
    <>
      {upTo(width).map((x) => (
        <line key={`x${x}`} x1={x} x2={x} y1={-height / 2} y2={height / 2} {...look(x)} />
      ))}
      {upTo(height).map((y) => (
        <line key={`y${y}`} y1={y} y2={y} x1={-width / 2} x2={width / 2} {...look(y)} />
      ))}
    </>
  )
}
