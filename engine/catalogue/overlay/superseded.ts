import { defineOverlay } from '../define-overlay.ts'

/** What a hand-written node does better stays legal in a graph, but is not offered. */
export default defineOverlay('Utilities', ['updater'], {
  'manim.Mobject.add_updater': { hidden: true },
  'manim.Mobject.remove_updater': { hidden: true },
  'manim.Mobject.clear_updaters': { hidden: true },
  'manim.Mobject.suspend_updating': { hidden: true },
  'manim.Mobject.resume_updating': { hidden: true },
  'manim.Mobject.copy': { hidden: true },
})
