/** The graph file of `format.md`, as zod schema and types. Objects are strict: nothing is dropped or invented silently. */
import { z } from 'zod'
import { paramRecord, paramValue, slotPattern } from './param-value.ts'

export type { DictKey, Fn, ParamValue } from './param-value.ts'

// The messages below finish the sentence "expected …".
const id = z
  .string()
  .regex(/^[a-zA-Z0-9_-]+$/, 'an id of letters, digits, "_" and "-"')
  .max(64)
const nodeType = z.string().regex(/^[A-Za-z][A-Za-z0-9_.]*$/, 'a type such as manim.Circle (letters, digits, "_", ".")')
const slot = z.string().regex(slotPattern, 'a key of small letters and digits')
const time = z.iso.datetime('a UTC time such as 2026-11-20T10:00:00Z')
const place = z.strictObject({ x: z.number(), y: z.number() })
const size = z.strictObject({ width: z.number().positive(), height: z.number().positive() })

/** The name of a graph: 1 to 100 characters. */
export const documentName = z.string().min(1).max(100)

/** One node: its type, place, order, parameters and what people set on it. */
export const graphNode = z.strictObject({
  /** Unique within its body; `node-1`, `node-2` … */
  id,
  type: nodeType,
  type_version: z.int().positive(),
  /** Where the node stands in the order of running (semantics rule 1); any finite number. */
  order: z.number(),
  /** Top left corner on the canvas, whole pixels. */
  position: place,
  /** The variable in Python. */
  name: z.string().optional(),
  /** What the editor writes on the node instead of its title. */
  label: z.string().optional(),
  show: z.enum(['always', 'never']).optional(),
  muted: z.boolean().optional(),
  bypassed: z.boolean().optional(),
  collapsed: z.boolean().optional(),
  pinned: z.boolean().optional(),
  unfolded: z.boolean().optional(),
  width: z.number().positive().optional(),
  color: z.string().optional(),
  /** The subgraph this node is an instance of, or whose body it runs. */
  subgraph: id.optional(),
  /** The keys of growing inputs, in order. */
  items: z.record(z.string(), z.array(slot)).optional(),
  params: paramRecord.optional(),
})
/** See `graphNode`. */
export type GraphNode = z.infer<typeof graphNode>

/** One wire, from an output to an input. */
export const graphEdge = z.strictObject({
  id,
  source: id,
  source_handle: z.string(),
  target: id,
  target_handle: z.string(),
  /** Follow: read again each frame (semantics rule 6). */
  live: z.boolean().optional(),
})
/** See `graphEdge`. */
export type GraphEdge = z.infer<typeof graphEdge>

/** A titled box around nodes on the canvas. */
export const frame = z.strictObject({
  id,
  title: z.string(),
  color: z.string().optional(),
  position: place,
  size,
  /** Ids of nodes of the same body. */
  members: z.array(id),
})
/** See `frame`. */
export type Frame = z.infer<typeof frame>

/** A text on the canvas. */
export const note = z.strictObject({
  id,
  /** Markdown. */
  text: z.string(),
  position: place,
  size: size.optional(),
  color: z.string().optional(),
})
/** See `note`. */
export type Note = z.infer<typeof note>

const body = {
  nodes: z.array(graphNode),
  edges: z.array(graphEdge),
  frames: z.array(frame),
  notes: z.array(note),
}

/** An input of a subgraph; its instances have a socket `key`. */
export const subgraphInput = z.strictObject({
  key: z.string(),
  name: z.string(),
  type: z.string(),
  default: paramValue.optional(),
})
/** An output of a subgraph; its instances have a socket `key`. */
export const subgraphOutput = z.strictObject({ key: z.string(), name: z.string(), type: z.string() })

/** A body of nodes that instances share: a part of a scene, a function, or one round of Repeat (semantics rules 9, 13, 14). */
export const subgraph = z.strictObject({
  id,
  name: z.string(),
  kind: z.enum(['scene', 'function', 'round']),
  docs: z.string().optional(),
  inputs: z.array(subgraphInput),
  outputs: z.array(subgraphOutput),
  ...body,
})
/** See `subgraph`. */
export type Subgraph = z.infer<typeof subgraph>

/** What holds for the whole graph. */
export const settings = z.strictObject({
  /** Width and height of the export in pixels. */
  resolution: z.tuple([z.int().positive(), z.int().positive()]),
  /** Frames a second. */
  frame_rate: z.number().positive(),
  background_color: z.string(),
  base_class: z.string(),
  class_name: z.string(),
  scene_args: paramRecord,
  defaults: z.array(z.strictObject({ class: z.string(), params: paramRecord })),
  config: paramRecord,
  seed: z.int(),
  /** Seconds the last picture is held. */
  hold: z.number().nonnegative(),
  equations: z.enum(['auto', 'builtin', 'latex']),
  plugins: z.array(z.string()),
  search_paths: z.array(z.string()),
})
/** See `settings`. */
export type Settings = z.infer<typeof settings>

/** What makes a graph a template: how it is listed and explained. */
export const template = z.strictObject({
  category: z.string(),
  description: z.string(),
  instructions: z.string(),
  tags: z.array(z.string()),
})

/** The version of the file format this program writes. */
export const formatVersion = 1

/** The whole file. */
export const graphDocument = z.strictObject({
  format: z.literal('manim-nodes'),
  version: z.literal(formatVersion),
  id,
  name: documentName,
  created_at: time,
  updated_at: time,
  template: template.optional(),
  settings,
  ...body,
  subgraphs: z.array(subgraph),
  /** Viewport, selection, collapsed frames: saved, but neither a change of the document nor undone. */
  view: z.record(z.string(), z.unknown()).optional(),
})
/** A whole graph file. */
export type GraphDocument = z.infer<typeof graphDocument>

/** What graphs and subgraphs have in common: a body of nodes and wires. */
export interface Body {
  nodes: GraphNode[]
  edges: GraphEdge[]
}

/** A body with what only the canvas shows. */
export interface CanvasBody extends Body {
  frames: Frame[]
  notes: Note[]
}

/** The settings of a new graph. */
export const defaultSettings: Settings = {
  resolution: [1920, 1080],
  frame_rate: 30,
  background_color: '#000000',
  base_class: 'auto',
  class_name: 'auto',
  scene_args: {},
  defaults: [],
  config: {},
  seed: 0,
  hold: 1,
  equations: 'auto',
  plugins: [],
  search_paths: [],
}
