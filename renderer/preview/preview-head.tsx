import { ChevronDown, Grid3x3, Image, Maximize } from 'lucide-react'
import type { ComponentProps } from 'react'
import { previewQualities } from '../../engine/api/contract/preview.ts'
import { useRun } from '../commands/context.tsx'
import { showKeys } from '../commands/keys.ts'
import { t } from '../strings/t.ts'
import { IconButton } from '../ui/button.tsx'
import { Menu, type MenuEntry } from '../ui/menu.tsx'
import { useDocument, usePreview, useTab } from '../workspace/context.tsx'
import styles from './preview-panel.module.css'
import { previewPicture } from './scene-key.ts'

/** Quality, size, overlays, and what can be done with the picture. */
export function PreviewHead() {
  const run = useRun()
  return (
    <header className={styles['head']}>
      <h2 className={styles['title']}>{t('preview.title')}</h2>
      <QualityMenu />
      <ZoomMenu />
      <OverlayMenu />
      <PictureMenu />
      <IconButton
        icon={Maximize}
        label={t('preview.fullscreen')}
        keys={showKeys('F11')}
        onClick={() => run('preview.fullscreen')}
      />
    </header>
  )
}

function QualityMenu() {
  const run = useRun()
  const quality = usePreview((state) => state.quality)
  const automatic = usePreview((state) => state.automatic)
  const settings = useDocument(({ document }) => document.settings)
  const document = useTab().document.getState().document
  const { width, height, frameRate } = previewPicture({ ...document, settings }, quality)
  const entries: MenuEntry[] = [
    ...previewQualities.map((name) => ({
      label: t(`preview.${name}`),
      checked: name === quality,
      run: () => run(`preview.${name}`),
    })),
    'line',
    { label: t('preview.automatic'), checked: automatic, run: () => run('preview.automatic') },
    { label: t('preview.refresh'), keys: showKeys('Mod+Enter'), run: () => run('preview.refresh') },
    { label: t('preview.stop'), keys: showKeys('Mod+Alt+Enter'), run: () => run('preview.stop') },
  ]
  const short = t('preview.qualityShort', { lines: Math.min(width, height), rate: frameRate })
  return <Menu trigger={<Choice aria-label={`${t('preview.quality')}: ${short}`}>{short}</Choice>} entries={entries} />
}

const zooms = ['fit', 1, 2] as const

function ZoomMenu() {
  const { preview } = useTab()
  const zoom = usePreview((state) => state.zoom)
  const nameOf = (value: (typeof zooms)[number]): string =>
    value === 'fit' ? t('preview.fit') : t('preview.percent', { percent: value * 100 })
  const entries = zooms.map((value) => ({
    label: nameOf(value),
    checked: value === zoom,
    run: () => preview.setState({ zoom: value }),
  }))
  return (
    <Menu
      trigger={<Choice aria-label={`${t('preview.zoom')}: ${nameOf(zoom)}`}>{nameOf(zoom)}</Choice>}
      entries={entries}
    />
  )
}

function OverlayMenu() {
  const run = useRun()
  const grid = usePreview((state) => state.grid)
  const safeArea = usePreview((state) => state.safeArea)
  const entries = [
    { label: t('preview.grid'), checked: grid, run: () => run('preview.grid') },
    { label: t('preview.safeArea'), checked: safeArea, run: () => run('preview.safeArea') },
  ]
  return (
    <Menu
      trigger={<IconButton icon={Grid3x3} label={t('preview.overlays')} pressed={grid || safeArea} />}
      entries={entries}
    />
  )
}

function PictureMenu() {
  const run = useRun()
  const none = usePreview(({ picture }) => picture === undefined)
  const entries: MenuEntry[] = [
    { label: t('preview.savePicture'), disabled: none, run: () => run('preview.save_picture') },
    { label: t('preview.copyPicture'), disabled: none, run: () => run('preview.copy_picture') },
    'line',
    { label: t('preview.present'), keys: showKeys('Shift+F11'), run: () => run('preview.present') },
  ]
  return <Menu trigger={<IconButton icon={Image} label={t('preview.pictureMenu')} />} entries={entries} />
}

/** A button that opens a list of values and shows the one that holds. */
export function Choice({ children, ...props }: ComponentProps<'button'>) {
  return (
    <button type="button" {...props} className={styles['choice']}>
      {children}
      <ChevronDown size={12} aria-hidden />
    </button>
  )
}
