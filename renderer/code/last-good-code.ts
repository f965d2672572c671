import type { GeneratedCode } from '../../engine/codegen/source-map.ts'
import { analyse } from '../document/analysis.ts'
import type { DocumentStore } from '../document/document-store.ts'
import { useCatalogue, useDocument, useTab } from '../workspace/context.tsx'

const remembered = new WeakMap<DocumentStore, GeneratedCode>()

/** The code of the tab; while errors stand in its way, as it last was. */
export function useCode(): { code: GeneratedCode | undefined; isOld: boolean } {
  const store = useTab().document
  const catalogue = useCatalogue()
  const code = useDocument(({ document }) => analyse(document, catalogue).code)
  if (code) remembered.set(store, code)
  return { code: code ?? remembered.get(store), isOld: code === undefined }
}
