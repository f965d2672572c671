/** Tells scenes apart by the frames they draw. */
import { choosePicture, type Picture } from '../../engine/api/contract/picture.ts'
import type { PreviewQuality } from '../../engine/api/contract/preview.ts'
import type { Catalogue } from '../../engine/catalogue/catalogue.ts'
import type { GraphDocument } from '../../engine/graph/document.ts'
import { analyse } from '../document/analysis.ts'

/** Pixels and frames a second of a preview. */
export function previewPicture(document: GraphDocument, quality: PreviewQuality): Picture {
  return choosePicture(document.settings, { quality })
}

/** The same text for documents that draw the same frames (a node was only moved); undefined where errors stand in the way. */
export function sceneKey(document: GraphDocument, quality: PreviewQuality, catalogue: Catalogue): string | undefined {
  const { code } = analyse(document, catalogue)
  if (!code) return undefined
  const { seed, search_paths, equations } = document.settings
  return JSON.stringify([code.code, previewPicture(document, quality), seed, search_paths, equations])
}
