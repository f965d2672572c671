import { PanelBottomOpen, PanelLeftOpen, PanelRightOpen, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Canvas } from '../canvas/canvas.tsx'
import { useUi, useUiStore } from '../commands/context.tsx'
import { Inspector } from '../inspector/inspector.tsx'
import { Palette } from '../palette/palette.tsx'
import { PreviewPanel } from '../preview/preview-panel.tsx'
import { t } from '../strings/t.ts'
import { IconButton } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Dock } from './dock.tsx'
import styles from './editor-frame.module.css'
import { Split } from './split.tsx'
import type { UiState } from './ui-store.ts'

/** The regions of the editor around one tab; each side folds to a rail. */
export function EditorFrame() {
  const folded = useUi((state) => state.folded)
  return (
    <main className={styles['middle']}>
      <Split
        id="columns"
        orientation="horizontal"
        last={
          folded.right
            ? undefined
            : { id: 'right', size: 400, min: 300, max: 900, label: t('frame.resizeRight'), children: <RightColumn /> }
        }
      >
        <LeftAndMiddle folded={folded} />
      </Split>
      {folded.right && <Rail side="right" icon={PanelRightOpen} label={t('frame.showRight')} />}
    </main>
  )
}

function LeftAndMiddle({ folded }: { folded: UiState['folded'] }) {
  return (
    <>
      <Split
        id="rows"
        orientation="vertical"
        last={
          folded.dock
            ? undefined
            : {
                id: 'dock',
                size: 220,
                min: 100,
                max: 700,
                label: t('frame.resizeDock'),
                children: (
                  <Region label={t('frame.dock')}>
                    <Dock />
                  </Region>
                ),
              }
        }
      >
        <div className={classNames(styles['middle'], styles['columns'])}>
          {folded.left && <Rail side="left" icon={PanelLeftOpen} label={t('frame.showPalette')} />}
          <Split
            id="graph"
            orientation="horizontal"
            first={
              folded.left
                ? undefined
                : {
                    id: 'palette',
                    size: 250,
                    min: 150,
                    max: 400,
                    label: t('frame.resizePalette'),
                    children: (
                      <Region label={t('frame.palette')}>
                        <Palette />
                      </Region>
                    ),
                  }
            }
          >
            <Region label={t('frame.canvas')} className={styles['canvas']}>
              <Canvas />
            </Region>
          </Split>
        </div>
      </Split>
      {folded.dock && <Rail side="dock" icon={PanelBottomOpen} label={t('frame.showDock')} />}
    </>
  )
}

function RightColumn() {
  return (
    <Split
      id="right"
      orientation="vertical"
      first={{
        id: 'preview',
        size: 295,
        min: 160,
        max: 900,
        label: t('frame.resizePreview'),
        children: (
          <Region label={t('frame.preview')}>
            <PreviewPanel />
          </Region>
        ),
      }}
    >
      <Region label={t('frame.inspector')}>
        <Inspector />
      </Region>
    </Split>
  )
}

/** A region that F6 goes to and screen readers list. */
function Region({
  label,
  className,
  children,
}: {
  label: string
  className?: string | undefined
  children: ReactNode
}) {
  return (
    <section aria-label={label} tabIndex={-1} data-region className={classNames(styles['panel'], className)}>
      {children}
    </section>
  )
}

const railLooks = { left: 'railLeft', right: 'railRight', dock: 'railBottom' } as const

function Rail({ side, icon, label }: { side: keyof UiState['folded']; icon: LucideIcon; label: string }) {
  const ui = useUiStore()
  const unfold = (): void => ui.setState(({ folded }) => ({ folded: { ...folded, [side]: false } }))
  return (
    <div className={classNames(styles['rail'], styles[railLooks[side]])}>
      <IconButton icon={icon} label={label} onClick={unfold} />
    </div>
  )
}
