/** What rule 7 has to know of single kinds and methods of Manim and no fact of the catalogue says. */

/** How a parameter that follows a value is set from then on: `call` stands behind the object. */
export interface Setter {
  port: string
  call: string
  aspect: 'number' | 'place'
}

/** Constructors with a parameter that can be set afterwards, by kind. Manim: `numbers.py`, `value_tracker.py`, `arc.py`. */
export const setters: Readonly<Record<string, Setter>> = {
  'manim.DecimalNumber': { port: 'number', call: '.set_value', aspect: 'number' },
  'manim.Integer': { port: 'number', call: '.set_value', aspect: 'number' },
  'manim.Variable': { port: 'var', call: '.tracker.set_value', aspect: 'number' },
  'manim.ValueTracker': { port: 'value', call: '.set_value', aspect: 'place' },
  'manim.ComplexValueTracker': { port: 'value', call: '.set_value', aspect: 'place' },
  'manim.Dot': { port: 'point', call: '.move_to', aspect: 'place' },
  'manim.AnnotationDot': { port: 'point', call: '.move_to', aspect: 'place' },
}

/** Functions that an object keeps and calls by itself, by kind: what they capture needs no redraw. */
export const keptFunctions: Readonly<Record<string, string>> = {
  'manim.always_redraw': 'func',
  'manim.TracedPath': 'traced_point_func',
}

/** Objects that a construction keeps and shows, by kind; they follow by themselves. */
export const keptObjects: Readonly<Record<string, readonly string[]>> = {
  'manim.AnimatedBoundary': ['vmobject'],
  'manim.Label': ['label'],
  'manim.LabeledArrow': ['label'],
  'manim.LabeledDot': ['label'],
  'manim.LabeledLine': ['label'],
  'manim.LabeledPolygram': ['label'],
  'manim.MathTable': ['row_labels', 'col_labels', 'top_left_entry'],
  'manim.DecimalTable': ['row_labels', 'col_labels', 'top_left_entry'],
  'manim.IntegerTable': ['row_labels', 'col_labels', 'top_left_entry'],
  'manim.MobjectTable': ['row_labels', 'col_labels', 'top_left_entry'],
  'manim.Table': ['table', 'row_labels', 'col_labels', 'top_left_entry'],
  'manim.Variable': ['label'],
}

/** Changes that say how an object behaves or is remembered, not how it looks: they run once, at their place. */
export const neutralChanges: ReadonlySet<string> = new Set([
  'live.updater',
  'live.remove_updater',
  'live.clear_updaters',
  'live.suspend',
  'live.resume',
  'manim.Mobject.add_updater',
  'manim.Mobject.remove_updater',
  'manim.Mobject.clear_updaters',
  'manim.Mobject.match_updaters',
  'manim.Mobject.suspend_updating',
  'manim.Mobject.resume_updating',
  'manim.Mobject.update',
  'manim.Mobject.save_state',
  'manim.Mobject.generate_target',
  'manim.ChangeSpeed.add_updater',
  'manim.always',
  'manim.f_always',
  'manim.always_rotate',
  'manim.always_shift',
  'manim.turn_animation_into_updater',
  'manim.cycle_animation',
  'mobject.set_item',
])

/** Changes that give an object an updater: it moves by itself as long as it is on stage. */
export const movingChanges: ReadonlySet<string> = new Set([
  'live.updater',
  'manim.Mobject.add_updater',
  'manim.Mobject.match_updaters',
  'manim.ChangeSpeed.add_updater',
  'manim.always_rotate',
  'manim.always_shift',
])

/** Changes after which nothing follows any more. */
export const clearingChanges: ReadonlySet<string> = new Set(['live.clear_updaters', 'manim.Mobject.clear_updaters'])

/** Methods that take members in or out; they need not be done again as long as nothing redraws the whole. */
export const gatheringMethods: ReadonlySet<string> = new Set([
  'add',
  'add_to_back',
  'insert',
  'remove',
  'add_key_value_pair',
])

/**
 * What a change touches. A change that is done anew each frame must not add up, and must not undo what another has
 * done: `live-changes.ts` decides by these.
 *
 * - `style`: colours, strokes, layers; nothing else reads them
 * - `place`: the whole position, whatever it was
 * - `axis`: one coordinate of it
 * - `move`: the position, from where it is
 * - `shape`: size or points, whatever they were
 * - `relative`: size or points, from what they are
 */
export type Aspect = 'style' | 'place' | 'axis' | 'move' | 'shape' | 'relative'

const words = (text: string): Set<string> => new Set(text.split(/\s+/))

const styles = words(
  `set_color set_fill set_stroke set_background_stroke set_opacity set_style set_sheen set_sheen_direction set_z_index
  set_cap_style set_shade_in_3d set_stroke_width match_color match_style match_background_image
  color_using_background_image set_color_by_gradient set_submobject_colors_by_gradient set_colors_by_radial_gradient
  set_submobject_colors_by_radial_gradient set_color_by_tex set_color_by_tex_to_color_map set_opacity_by_tex
  set_column_colors set_row_colors set_fill_by_checkerboard set_fill_by_value to_original_color`,
)
const places = words('move_to next_to center move_arc_center_to set_location')
const coordinates = words(
  'to_edge to_corner align_to align_on_border set_x set_y set_z set_coord match_x match_y match_z match_coord',
)

/** The aspect of a method by its name; `absolute` is the catalogue's fact. */
export function aspectOf(method: string, owner: string, absolute: boolean): Aspect {
  if (styles.has(method)) return 'style'
  // Of a tracker the value is where it is (`value_tracker.py`).
  if (places.has(method) || (owner.endsWith('ValueTracker') && method === 'set_value')) return 'place'
  if (coordinates.has(method)) return 'axis'
  if (method === 'shift' || method === 'increment_value') return 'move'
  return absolute ? 'shape' : 'relative'
}
