import { PreviewHead } from './preview-head.tsx'
import { ScrubBar } from './scrub-bar.tsx'
import { Stage } from './stage.tsx'
import { Transport } from './transport.tsx'

/** The picture under the playhead and its player. */
export function PreviewPanel() {
  return (
    <>
      <PreviewHead />
      <Stage />
      <ScrubBar />
      <Transport />
    </>
  )
}
