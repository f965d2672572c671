import type { Frame } from '../../../engine/graph/document.ts'
import { viewBody } from '../../document/body-view.ts'
import { useCatalogue, useDocument, useSession } from '../../workspace/context.tsx'
import { hidingFrame } from './collapsed.ts'

/** The collapsed frame that hides a node. */
export function useHidingFrame(node: string): Frame | undefined {
  const catalogue = useCatalogue()
  const within = useSession((state) => state.within)
  return useDocument(({ document }) => hidingFrame(viewBody(document, within, catalogue), within, node))
}
