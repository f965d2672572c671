import { ErrorBar } from './error-bar.tsx'
import { PictureMenuOnContext } from './picture-menu.tsx'
import { PictureView } from './picture-view.tsx'
import { PointerLabel, StaleLabel } from './stage-labels.tsx'
import { StageState } from './stage-state.tsx'
import styles from './stage.module.css'

/** The picture with what is said about it. */
export function Stage() {
  return (
    <div className={styles['stage']} data-theme="dark">
      <PictureMenuOnContext>
        <PictureView />
      </PictureMenuOnContext>
      <StaleLabel />
      <PointerLabel />
      <StageState />
      <ErrorBar />
    </div>
  )
}
