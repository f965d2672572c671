import { CircleX, LoaderCircle, X } from 'lucide-react'
import { useUiStore } from '../commands/context.tsx'
import { controllerOf } from '../preview/controllers.ts'
import { goToNode } from '../preview/go-to-node.ts'
import { useRenderState, type RenderState as State } from '../preview/use-render-state.ts'
import { t } from '../strings/t.ts'
import { IconButton } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { useTab } from '../workspace/context.tsx'
import styles from './render-state.module.css'

/** In the middle of the top bar: what is being rendered, or why nothing is. */
export function RenderState() {
  const state = useRenderState()
  if (state.kind === 'error') return <Failure {...state} />
  if (state.kind === 'preparing' || state.kind === 'rendering') return <Running {...state} />
  return null
}

function Running({ kind, done, total, step }: State) {
  const tab = useTab()
  const words = step === undefined ? t('menus.rendering') : t('menus.renderingStep', { step })
  return (
    <div className={styles['state']}>
      <LoaderCircle size={14} aria-hidden className={styles['turning']} />
      <span className={styles['words']}>{kind === 'preparing' ? t('menus.preparing') : words}</span>
      {kind === 'rendering' && (
        <>
          <div
            role="progressbar"
            aria-label={t('menus.rendering')}
            aria-valuemin={0}
            aria-valuemax={total}
            aria-valuenow={done}
            className={styles['track']}
          >
            <div className={styles['done']} style={{ width: `${total > 0 ? (100 * done) / total : 0}%` }} />
          </div>
          <span className={styles['frames']}>{t('menus.frames', { done, total })}</span>
        </>
      )}
      <IconButton
        icon={X}
        label={t('menus.stop')}
        className={styles['stop']}
        onClick={() => controllerOf(tab)?.stop()}
      />
    </div>
  )
}

function Failure({ message, node, errors }: State) {
  const tab = useTab()
  const ui = useUiStore()
  const showProblems = (): void =>
    ui.setState(({ folded }) => ({ dockTab: 'problems', folded: { ...folded, dock: false } }))
  return (
    <div role="status" className={classNames(styles['state'], styles['error'])} title={message}>
      <CircleX size={14} aria-hidden />
      <span className={styles['words']}>{t('menus.invalid', { count: errors })}</span>
      <button
        type="button"
        className={styles['link']}
        onClick={() => (node === undefined ? showProblems() : goToNode(tab, node))}
      >
        {node === undefined ? t('menus.showProblems') : t('menus.goToNode')}
      </button>
    </div>
  )
}
