import { useNodeId } from '@xyflow/react'
import { useCatalogue, useDocument, useSession, useTab } from '../workspace/context.tsx'
import { viewBody, type BodyView } from './body-view.ts'
import { settledView } from './settled-view.ts'

/**
 * The body that the canvas shows. Inside a node of the canvas it is the body as that node sees it (`settled-view.ts`): a
 * change that does not touch the node does not draw it anew.
 */
export function useBody(): BodyView {
  const catalogue = useCatalogue()
  const store = useTab().document
  const within = useSession((state) => state.within)
  const node = useNodeId()
  return useDocument(({ document }) => {
    const view = viewBody(document, within, catalogue)
    return node === null ? view : settledView(store, view, node)
  })
}
