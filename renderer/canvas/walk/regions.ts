/** The regions of the editor: F6 goes round them, Tab leaves the canvas to the next. */

/** What of a region takes the focus: where it was last, else the first thing in it that can, else the region itself. */
const inside = 'input, textarea, select, button, a[href], [tabindex="0"]'

function regions(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) => region.offsetParent !== null)
}

/** Focuses the next region (or with -1 the one before) after the one that has the focus. */
export function goToRegion(step: 1 | -1, from: Element | null = document.activeElement): boolean {
  const all = regions()
  if (all.length === 0) return false
  const at = all.findIndex((region) => region.contains(from))
  const next = all.at(at < 0 && step < 0 ? -1 : (at + step) % all.length)
  next?.focus()
  return next !== undefined
}

/** Goes on from within a region to the first thing of the next, or to the last of the one before. */
export function leaveRegion(from: Element, step: 1 | -1): boolean {
  const all = regions()
  const at = all.findIndex((region) => region.contains(from))
  if (at < 0) return false
  const next = all.at((at + step) % all.length)
  const stops = [...(next?.querySelectorAll<HTMLElement>(inside) ?? [])].filter(
    (element) => element.tabIndex >= 0 && element.offsetParent !== null && !element.hasAttribute('disabled'),
  )
  ;(stops.at(step > 0 ? 0 : -1) ?? next)?.focus()
  return next !== undefined
}
