/** Which of today's node types an old type name means, and how its sockets and fields were called. */
import { animationClasses, mobjectClasses } from './class-names.ts'

/** One of today's kinds as far as the migration of its nodes needs it. */
export interface KnownKind {
  type: string
  /** What its main output carries: decides how an unnamed output is read. */
  gives: 'object' | 'animation' | 'value' | 'step'
  /** Inputs for objects; the first takes wires whose handle says nothing. */
  ports: { name: string; growing: boolean; after: boolean }[]
  /** Old field name -> today's. `name*` puts the value (or each value of a list) into a growing input. */
  fields: Record<string, string>
  /** Its animation is written today as Animate and this method; `ports` are those of Animate. */
  animates?: string
}

const animationFields = { duration: 'run_time', easing: 'rate_func', rate_function: 'rate_func' }
const texFields = {
  tex_strings: 'tex_strings*',
  tex_string: 'tex_strings*',
  tex: 'tex_strings*',
  text: 'tex_strings*',
  latex: 'tex_strings*',
  formula: 'tex_strings*',
}

/** Fields of single classes that were called otherwise, or that grow today. */
const classFields: Record<string, Record<string, string>> = {
  MathTex: texFields,
  Tex: texFields,
  Text: { content: 'text', string: 'text' },
  Title: { text_parts: 'text_parts*', text: 'text_parts*' },
  Paragraph: { text: 'text*' },
  BulletedList: { items: 'items*' },
  Polygon: { vertices: 'vertices*', points: 'vertices*' },
  RegularPolygon: { n_sides: 'n', sides: 'n', num_sides: 'n' },
  Square: { side: 'side_length', size: 'side_length' },
  Rotate: { radians: 'angle' },
}

/** Old and short names of classes. */
const classAliases: Record<string, string> = {
  showcreation: 'Create',
  sequence: 'Succession',
  parallel: 'AnimationGroup',
  morph: 'Transform',
  replacementmorph: 'ReplacementTransform',
  morphfromcopy: 'TransformFromCopy',
  fademorph: 'FadeTransform',
  morphmatchingshapes: 'TransformMatchingShapes',
  morphmatchingtex: 'TransformMatchingTex',
  latex: 'MathTex',
  axes3d: 'ThreeDAxes',
}

const waitFields = { time: 'duration', seconds: 'duration', wait_time: 'duration', run_time: 'duration' }
const moveFields = {
  target: 'point_or_mobject',
  target_position: 'point_or_mobject',
  position: 'point_or_mobject',
  point: 'point_or_mobject',
  to: 'point_or_mobject',
}
const shiftFields = { direction: 'vectors*', vector: 'vectors*', by: 'vectors*', offset: 'vectors*', shift: 'vectors*' }

const kinds = new Map<string, KnownKind>()

for (const [name, ports] of readClasses(mobjectClasses)) {
  kinds.set(plain(name), { type: `manim.${name}`, gives: 'object', ports, fields: classFields[name] ?? {} })
}
for (const [name, ports] of readClasses(animationClasses)) {
  const fields = { ...animationFields, ...classFields[name] }
  kinds.set(plain(name), { type: `manim.${name}`, gives: 'animation', ports, fields })
}
for (const [alias, name] of Object.entries(classAliases)) kinds.set(alias, known(plain(name)))

define(['play'], { type: 'scene.play', gives: 'step', ports: readPorts('*animations'), fields: animationFields })
define(['wait', 'pause', 'delay'], { type: 'scene.wait', gives: 'step', ports: [], fields: waitFields })
define(['add', 'show'], { type: 'scene.add', gives: 'step', ports: readPorts('*mobjects'), fields: {} })
define(['remove', 'hide'], { type: 'scene.remove', gives: 'step', ports: readPorts('*mobjects'), fields: {} })
define(['scale'], animated('manim.Mobject.scale', { factor: 'scale_factor', scale: 'scale_factor' }))
define(['move', 'moveto'], animated('manim.Mobject.move_to', moveFields))
define(['shift'], animated('manim.Mobject.shift', shiftFields))
define(['number'], { type: 'value.number', gives: 'value', ports: [], fields: { number: 'value' } })
define(['bool', 'boolean'], { type: 'value.bool', gives: 'value', ports: [], fields: {} })
define(['string'], { type: 'value.string', gives: 'value', ports: [], fields: { text: 'value', string: 'value' } })
define(['color'], { type: 'value.color', gives: 'value', ports: [], fields: { color: 'value' } })
define(['vec3'], { type: 'value.vector', gives: 'value', ports: [], fields: { vector: 'value' } })
define(['junction', 'reroute'], { type: 'canvas.reroute', gives: 'value', ports: readPorts('value'), fields: {} })

/**
 * The kind an old type name means: `Circle`, `circle`, `fade_in`, `FadeInNode`, `manim.Circle`.
 *
 * @returns undefined for a type nothing is known of: it stays a placeholder
 */
export function findKind(oldType: string): KnownKind | undefined {
  const name = plain(oldType.replace(/^manim\./, ''))
  return kinds.get(name) ?? kinds.get(name.replace(/node$/, ''))
}

function define(names: string[], kind: KnownKind): void {
  for (const name of names) kinds.set(name, kind)
}

function animated(method: string, fields: Record<string, string>): KnownKind {
  return {
    type: 'mobject.animate',
    gives: 'animation',
    ports: readPorts('mobject'),
    fields: { ...animationFields, ...fields },
    animates: method,
  }
}

function known(name: string): KnownKind {
  const kind = kinds.get(name)
  if (kind === undefined) throw new Error(`no class is called ${name}`)
  return kind
}

/** A name without case and separators. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}

function readClasses(table: string): [name: string, ports: KnownKind['ports']][] {
  return table
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [name = '', ports = ''] = entry.split(':')
      return [name, readPorts(ports)]
    })
}

function readPorts(ports: string): KnownKind['ports'] {
  const names = ports.split(',').filter((name) => name !== '')
  return names.map((name) => ({
    name: name.replace(/^[*>]/, ''),
    growing: name.startsWith('*'),
    after: name.startsWith('>'),
  }))
}
