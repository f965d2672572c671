/**
 * What one node kind is: the single source from which palette, inspector, sockets, validator, code generator, REST
 * and documentation derive. Kinds are plain data, so they travel as JSON and are shared with the renderer.
 */

/** A socket type in text, as in `format.md`: `Mobject`, `List<Number>`, `Number | Point`, `Builder<Circle>`, `Self`. */
export type SocketType = string

/** A value as the document stores it (see `graph/document.ts`); repeated here because the catalogue is below the graph. */
export type Literal = null | boolean | number | string | readonly Literal[] | { readonly [key: string]: Literal }

/** How a kind is grouped in `nodes --json`. */
export type KindGroup = 'constructor' | 'method' | 'animation' | 'action' | 'function' | 'value' | 'logic' | 'code'

/**
 * What running a node does; order, staging and code follow from it.
 *
 * - `literal`: nothing runs, the value is written where it is used
 * - `read`: yields a value, at its own place in the order (semantics rule 2)
 * - `make`: yields a new object
 * - `change`: changes the receiver in place and passes the same object on
 * - `builder`: opens an `.animate` chain
 * - `animation`: yields an animation, built when its step runs (rule 3)
 * - `step`: a scene action; it has a place and may take time
 * - `structure`: reroute, subgraph boundary and other nodes that emit nothing of their own
 */
export type Effect = 'literal' | 'read' | 'make' | 'change' | 'builder' | 'animation' | 'step' | 'structure'

/**
 * What an object does in the socket it is wired to; rule 4 (who is on stage) is a table over these.
 *
 * - `shows`: it is animated or added by this node, hence staged by it
 * - `target`: what another object turns into; shown only if the catalogue's `leaves` says so
 * - `operand`: consumed by a construction (boolean operation, Cutout, table entry, `become`, Copy)
 * - `reference`: looked at, and shown in its own right (`next_to`, Brace, axes used for coordinates)
 * - `path`: followed or read as a function (MoveAlongPath)
 * - `holds`: kept as a member (VGroup)
 * - `reads`: its value or points are read once
 * - `changes`: the receiver of a change
 */
export type Role = 'shows' | 'target' | 'operand' | 'reference' | 'path' | 'holds' | 'reads' | 'changes'

/** How a port's value reaches Python. */
export type Pass =
  /** before the dot: `<receiver>.method(…)` */
  | 'receiver'
  /** by position only, or required and leading, as people write it: `Square(…)`'s `FadeIn(mobject)` */
  | 'positional'
  /** by name: `radius=2` */
  | 'keyword'
  /** `*args`: the port grows, each item is one argument */
  | 'varargs'
  /** `**kwargs`: entries live under `more:<name>` */
  | 'kwargs'
  /** does not reach the call by itself; the kind's emitter places it */
  | 'none'

/** A field and socket of a node. Its `name` is the handle and, for Manim's own kinds, Python's parameter name. */
export interface Port {
  name: string
  /** How messages and the editor call it, where that is not `name` ("mobject" for FadeIn's growing `mobjects`). */
  title?: string
  type: SocketType
  required: boolean
  /** Takes any number of items, each with a stable key: handle `<name>:<key>`. */
  growing?: boolean
  pass: Pass
  /** An object socket: only a wire can fill it, so it is listed among `inputs`. Others are `parameters`. */
  object: boolean
  role?: Role
  /** Manim's own default; absent where Python has none. `{expr}` where it is no plain literal. */
  default?: Literal
  /**
   * What a new node starts with where Python has no default, or one that does not work by itself; written into the
   * node's `params`. A growing port's is a list, one item each.
   */
  initial?: Literal
  min?: number
  /** As `min`, but the bound itself is refused: "must be > 0". */
  exclusive_min?: number
  max?: number
  step?: number
  /** Of slider and drag only; values beyond are legal. */
  soft_min?: number
  soft_max?: number
  unit?: string
  choices?: readonly string[]
  widget?: string
  /** Shown on the node at first; the rest unfolds. */
  main?: boolean
  description?: string
}

/** An output socket. */
export interface Output {
  name: string
  title?: string
  type: SocketType
  /** The port whose object comes out again (a reference, rule 1). A growing port gives one output an item: `<name>:<key>`. */
  passes?: string
  /** Read off the object the node makes, whenever it is wanted, hence live (rule 6): the Python behind it, `.get_value()`. */
  reads?: string
}

/** The Python behind a kind. */
export interface Call {
  form: 'constructor' | 'method' | 'classmethod' | 'function' | 'scene' | 'template'
  /**
   * `Circle`, `shift`, `always_rotate`, `play`; for `template`, Python with `{port}` and `{port*}` places:
   * `{mobject}[{index}]`. A place is an operand, `{port*}` the items of a growing port with commas between. After a dot a
   * place is a bare name (`{mobject}.{attribute}`). With several outputs that pass nothing on, the template gives a
   * tuple that is taken apart into them.
   */
  callee: string
  /** The class that defines a method, or the scene class an action needs. */
  owner?: string
}

/** Measured and curated facts (semantics rule 12). */
export interface Facts {
  /** Animations: the ports whose objects are on stage afterwards. */
  leaves?: readonly string[]
  /** Actions: the ports whose objects this puts on stage. */
  stages?: readonly string[]
  /** Changes: the result does not depend on the state before (`move_to`, `next_to`, `set_*`). */
  absolute?: boolean
  /** Animations: the object is read when the animation is constructed, not when it is played. */
  reads_when_built?: boolean
  /** Ports whose objects are kept by reference. */
  holds?: readonly string[]
  /** Methods: the call returns its receiver, so calls can be chained. */
  same_object?: boolean
  /** Reads: the object that comes out is a part of the receiver (`get_rows`), hence staged with it. */
  part?: boolean
  /** The scene class this kind needs: `ThreeDScene`, `MovingCameraScene`, … */
  needs_scene?: string
}

/** One node kind. */
export interface NodeKind {
  type: string
  type_version: number
  kind: KindGroup
  effect: Effect
  title: string
  category: string
  /** Shown first in the palette. */
  curated: boolean
  /** Search words besides the title: old and other names. */
  tags: readonly string[]
  documentation: string
  example_code: string
  /** In Python's order of parameters. */
  ports: readonly Port[]
  outputs: readonly Output[]
  call: Call
  facts: Facts
  /** Never offered in the palette (abstract classes), yet legal in a graph. */
  hidden?: boolean
  /** The Manim class constructed, for the types of outputs and default names of variables. */
  makes?: string
}
