import { Minimize } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useEffect } from 'react'
import { useUi, useUiStore } from '../commands/context.tsx'
import { t } from '../strings/t.ts'
import { IconButton } from '../ui/button.tsx'
import { usePreview, useTab } from '../workspace/context.tsx'
import { leaveFullscreen } from './fullscreen.ts'
import { PictureView } from './picture-view.tsx'
import styles from './preview-screen.module.css'
import { ScrubBar } from './scrub-bar.tsx'
import { Steps, Transport } from './transport.tsx'
import { useSpaceTap } from './use-space-tap.ts'

/** The preview over the whole screen: fullscreen has the whole player, a lesson only play and step. Esc leaves. */
export function PreviewScreen() {
  const tab = useTab()
  const ui = useUiStore()
  const lesson = useUi((state) => state.presenting)
  const full = usePreview((state) => state.fullscreen)
  const open = lesson || full
  useSpaceTap()
  useEffect(() => {
    const leave = (): void => {
      if (!document.fullscreenElement) leaveFullscreen(tab, ui)
    }
    document.addEventListener('fullscreenchange', leave)
    return () => document.removeEventListener('fullscreenchange', leave)
  }, [tab, ui])
  const leave = (): void => leaveFullscreen(tab, ui)
  return (
    <Dialog.Root open={open} onOpenChange={(stays) => !stays && leave()}>
      <Dialog.Portal>
        <Dialog.Content
          className={styles['screen']}
          data-theme="dark"
          data-place="preview"
          aria-describedby={undefined}
        >
          <Dialog.Title className={styles['hidden']}>{t('preview.title')}</Dialog.Title>
          <div className={styles['picture']}>
            <PictureView />
          </div>
          {lesson ? (
            <div className={styles['lesson']} role="toolbar" aria-label={t('preview.player')}>
              <Steps />
              <IconButton icon={Minimize} label={t('preview.leaveFullscreen')} keys="Esc" onClick={leave} />
            </div>
          ) : (
            <>
              <ScrubBar />
              <Transport />
            </>
          )}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
