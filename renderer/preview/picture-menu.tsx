import type { ReactNode } from 'react'
import { useRun } from '../commands/context.tsx'
import { t } from '../strings/t.ts'
import { MenuOnContext } from '../ui/menu.tsx'
import { usePreview } from '../workspace/context.tsx'
import { writePlace } from './scene-place.ts'

/** What can be done with the picture, under the right mouse button. */
export function PictureMenuOnContext({ children }: { children: ReactNode }) {
  const run = useRun()
  const none = usePreview(({ picture }) => picture === undefined)
  const place = usePreview(({ pointer }) => pointer && writePlace(pointer))
  return (
    <MenuOnContext
      entries={[
        {
          label: place === undefined ? t('preview.copyCoordinates') : t('preview.copyCoordinatesOf', { place }),
          keys: 'C',
          disabled: place === undefined,
          run: () => run('preview.copy_coordinates'),
        },
        { label: t('preview.copyPicture'), disabled: none, run: () => run('preview.copy_picture') },
        { label: t('preview.savePicture'), disabled: none, run: () => run('preview.save_picture') },
      ]}
    >
      {children}
    </MenuOnContext>
  )
}
