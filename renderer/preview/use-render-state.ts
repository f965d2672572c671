/** How the preview stands, for everyone who shows it: top bar, picture, status line. */
import { stepNumberOf } from '../document/steps.ts'
import { useCatalogue, useDocument, usePreview, useWorkspace } from '../workspace/context.tsx'
import { usePreviewError } from './use-preview-error.ts'

/** See the head of this file. */
export interface RenderState {
  /**
   * `lost`: no connection. `error`: the graph or its render is wrong. `unrendered`: automatic is off and something was
   * changed. `idle`: nothing was sent yet.
   */
  readonly kind: 'idle' | 'lost' | 'error' | 'unrendered' | 'preparing' | 'rendering' | 'complete' | 'stopped'
  /** Frames. */
  readonly done: number
  readonly total: number
  /** Number of the step that is being drawn. */
  readonly step: number | undefined
  /** With `error`: what is wrong in words, and where. */
  readonly message: string | undefined
  readonly node: string | undefined
  /** With `error`: how many errors there are. */
  readonly errors: number
}

/** See `RenderState`. Only inside a tab. */
export function useRenderState(): RenderState {
  const connection = useWorkspace((state) => state.connection)
  const render = usePreview((state) => state.render)
  const unsent = usePreview((state) => state.sent)
  const automatic = usePreview((state) => state.automatic)
  const revision = useDocument((state) => state.revision)
  const error = usePreviewError()
  const step = useRunningStep()
  const numbers = { done: render?.frames_done ?? 0, total: render?.frames_total ?? 0, step }
  const state = { ...numbers, message: undefined, node: undefined, errors: 0 }
  if (connection !== 'open') return { ...state, kind: 'lost' }
  if (error) return { ...state, kind: 'error', message: error.message, node: error.node, errors: error.count }
  if (!automatic && unsent !== revision) return { ...state, kind: 'unrendered' }
  const kind = render?.state ?? 'idle'
  return { ...state, kind: kind === 'invalid' || kind === 'failed' ? 'idle' : kind }
}

function useRunningStep(): number | undefined {
  const catalogue = useCatalogue()
  const document = useDocument((state) => state.document)
  const nodes = usePreview(({ timeline }) => timeline?.plays.at(-1)?.nodes)
  for (const node of nodes ?? []) {
    const found = stepNumberOf(document, undefined, catalogue, node)
    if (found) return found.number
  }
  return undefined
}
