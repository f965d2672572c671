import { type ComponentProps, type CSSProperties, type PointerEvent, useEffect, useRef } from 'react'
import { t } from '../strings/t.ts'
import { useDocument, usePreview, useTab } from '../workspace/context.tsx'
import { drawPictures } from './draw-pictures.ts'
import { PictureOverlay } from './picture-overlay.tsx'
import { scenePlace } from './scene-place.ts'
import styles from './stage.module.css'

/** The picture itself, letterboxed or at its own size. With the focus it takes the player's keys. */
export function PictureView(props: ComponentProps<'div'>) {
  const { preview } = useTab()
  const [width, height] = useDocument(({ document }) => document.settings.resolution)
  const zoom = usePreview((state) => state.zoom)
  const pixels = usePreview(({ picture }) => picture?.width ?? 0)
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => (canvas.current ? drawPictures(canvas.current, preview) : undefined), [preview])

  function point(event: PointerEvent<HTMLDivElement>): void {
    const box = event.currentTarget.getBoundingClientRect()
    const across = (event.clientX - box.left) / box.width
    const down = (event.clientY - box.top) / box.height
    preview.setState({ pointer: scenePlace({ width, height }, across, down) })
  }

  const size = { '--ratio': width / height, '--pixels': `${zoom === 'fit' ? 0 : pixels * zoom}px` }
  return (
    <div
      {...props}
      className={styles['view']}
      {...(zoom === 'fit' ? {} : { 'data-scroll': '' })}
      data-place="preview"
      tabIndex={0}
      role="group"
      aria-label={t('preview.picture')}
    >
      <div
        className={styles['frame']}
        style={size as CSSProperties}
        onPointerMove={point}
        onPointerLeave={() => preview.setState({ pointer: undefined })}
      >
        <canvas ref={canvas} data-picture />
        <PictureOverlay width={width} height={height} />
      </div>
    </div>
  )
}
