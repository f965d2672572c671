import type { PreviewStore } from '../preview/preview-store.ts'

/** Makes the timeline so many times as wide as its panel. */
export function zoomTo(preview: PreviewStore, zoom: number): void {
  preview.setState({ timelineZoom: Math.min(60, Math.max(1, zoom)) })
}
