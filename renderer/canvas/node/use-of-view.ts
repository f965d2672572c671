import { useNodeId } from '@xyflow/react'
import type { BodyView } from '../../document/body-view.ts'
import { viewBody } from '../../document/body-view.ts'
import { useCatalogue, useDocument, useSession } from '../../workspace/context.tsx'

/**
 * A plain value (text, number, yes or no) that hangs on the whole body, for a node of the canvas: the node is drawn anew
 * only when it changes.
 */
export function useOfView<T extends string | number | boolean | undefined>(
  find: (view: BodyView, node: string) => T,
): T {
  const catalogue = useCatalogue()
  const within = useSession((state) => state.within)
  const id = useNodeId() ?? ''
  return useDocument(({ document }) => find(viewBody(document, within, catalogue), id))
}
