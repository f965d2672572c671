import type { Port } from './definition.ts'
import type { PortOverlay } from './define-overlay.ts'

const share: PortOverlay = { soft_min: 0, soft_max: 1, step: 0.05 }
const angle: PortOverlay = { unit: 'rad', soft_min: -6.2832, soft_max: 6.2832, step: 0.05 }
const width: PortOverlay = { soft_min: 0, soft_max: 20, step: 0.5 }
const distance: PortOverlay = { soft_min: 0, soft_max: 4, step: 0.05 }

/**
 * What holds for a parameter of a name wherever Manim uses it: units, sliders, widgets, and hard limits where Manim
 * refuses the value or draws nonsense. An overlay entry wins over it.
 */
const byName: Readonly<Record<string, PortOverlay>> = {
  run_time: { min: 0, soft_max: 10, step: 0.1, unit: 's', description: 'How long the animation takes.' },
  rate_func: {
    widget: 'rate_function',
    description: 'How the animation spends its time: evenly, easing in and out, there and back.',
  },
  lag_ratio: {
    ...share,
    description:
      'Delay from one part to the next, as a share of its own time: 0 is all together, 1 one after the other.',
  },
  path_arc: { ...angle, description: 'Angle of the arc the points move along; 0 is straight.' },
  fill_opacity: { ...share, description: 'How opaque the inside is: 0 is clear, 1 is solid.' },
  stroke_opacity: { ...share, description: 'How opaque the outline is: 0 is clear, 1 is solid.' },
  background_stroke_opacity: share,
  opacity: share,
  stroke_width: { ...width, description: 'Thickness of the outline, in hundredths of a unit.' },
  background_stroke_width: width,
  color: { widget: 'color', description: 'Colour of the outline and the inside.' },
  fill_color: { widget: 'color', description: 'Colour of the inside.' },
  stroke_color: { widget: 'color', description: 'Colour of the outline.' },
  background_stroke_color: { widget: 'color' },
  font_size: { exclusive_min: 0, soft_min: 8, soft_max: 144, step: 1, unit: 'pt' },
  buff: { ...distance, soft_min: -1, description: 'Distance that is kept, in units of the scene.' },
  z_index: { soft_min: -10, soft_max: 10, step: 1, description: 'What has a higher number is drawn on top.' },
  angle,
  start_angle: angle,
  corner_radius: { soft_min: -1, soft_max: 1, step: 0.05 },
  sheen_factor: { soft_min: -1, soft_max: 1, step: 0.05 },
  resolution: { widget: 'integers' },
  direction: { widget: 'vector' },
  about_point: { widget: 'vector', description: 'The point that stays where it is.' },
  about_edge: { widget: 'vector', description: 'The side or corner that stays where it is.' },
  tip_length: { soft_min: 0, soft_max: 1, step: 0.05 },
  t2c: { widget: 'dict' },
}

const byType: Readonly<Record<string, PortOverlay>> = {
  Color: { widget: 'color' },
  Vector: { widget: 'vector' },
  Point: { widget: 'vector' },
  Range: { widget: 'range' },
  Function: { widget: 'function' },
  RateFunction: { widget: 'rate_function' },
  Dict: { widget: 'dict' },
}

const numeric = /\b(Number|Integer)\b/

/**
 * Adds what a port's name and type imply to what introspection found; what introspection found out itself stays.
 *
 * @param port - the same object comes back where there is nothing to add
 */
export function applyPortRules(port: Port): Port {
  const named = byName[port.name]
  const typed = byType[port.type]
  if (named === undefined) return typed === undefined || port.widget !== undefined ? port : { ...typed, ...port }
  // `color` of a bar chart is a list, `buff` of a table a pair: a slider's bounds are for numbers alone.
  if (named.soft_max !== undefined && !numeric.test(port.type)) return { ...typed, ...port }
  const description = port.description === undefined || port.description === '' ? named.description : port.description
  return { ...typed, ...named, ...port, ...(description === undefined ? {} : { description }) }
}
