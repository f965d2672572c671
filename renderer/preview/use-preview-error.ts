import type { RenderError } from '../../engine/api/contract/render-error.ts'
import { analyse } from '../document/analysis.ts'
import { useCatalogue, useDocument, usePreview } from '../workspace/context.tsx'

/** Why there is no picture of the graph as it is now. */
export interface PreviewError {
  readonly message: string
  readonly node: string | undefined
  /** How many errors there are in all. */
  readonly count: number
  /** What Python said, where it was a render that failed. */
  readonly render: RenderError | undefined
}

/** See `PreviewError`; undefined where nothing is wrong. */
export function usePreviewError(): PreviewError | undefined {
  const catalogue = useCatalogue()
  const document = useDocument((state) => state.document)
  const fault = usePreview((state) => state.fault)
  const render = usePreview((state) => (state.render?.state === 'failed' ? state.render.error : null))
  const errors = analyse(document, catalogue).problems.filter(({ severity }) => severity === 'error')
  const [first] = errors
  if (first) return { message: first.message, node: first.node, count: errors.length, render: undefined }
  if (fault !== undefined) return { message: fault, node: undefined, count: 1, render: undefined }
  return render ? { message: render.message, node: render.node, count: 1, render } : undefined
}
