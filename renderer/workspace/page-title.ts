/** The title of the window. */
import type { Tab } from './tab.ts'

const app = 'manim-nodes'

/** The name of what is open with a * while it has unsaved changes; the app's alone on the start screen. */
export function pageTitle(open: { name: string; dirty: boolean } | undefined): string {
  return open ? `${open.dirty ? '*' : ''}${open.name} - ${app}` : app
}

/** Where a tab lies, for the tooltip on its name. */
export function placeOf({ source }: Pick<Tab, 'source'>): string | undefined {
  return source !== null && 'file' in source ? source.file : undefined
}
