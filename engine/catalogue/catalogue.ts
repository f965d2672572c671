import type { NodeKind } from './definition.ts'

/** A class of Manim as far as sockets need it. */
export interface ClassInfo {
  /** Base classes, nearest first, without the class itself and `object`. */
  bases: readonly string[]
  family: 'mobject' | 'animation' | 'scene' | 'other'
}

/** What introspection of one Manim version gives; shipped as `resources/catalogue/manim-<version>.json`. */
export interface GeneratedCatalogue {
  manim: string
  kinds: NodeKind[]
  classes: Record<string, ClassInfo>
  /** Manim's colour names and their hex value: `BLUE` -> `#58C4DD`. */
  colors: Record<string, string>
  /** Names of rate functions usable as a `RateFunction`. */
  rate_functions: string[]
  /** Other module constants and the socket type of their value: `UP` -> `Vector`, `PI` -> `Number`. */
  constants: Record<string, string>
  /** Every name `from manim import *` binds: never used for a variable. */
  names: string[]
  /** Value attributes by class (`width`, `x_axis`, `t_max` …) with their socket type, for Get and Set. */
  attributes: Record<string, Record<string, { type: string; settable: boolean }>>
}

/** Everything known about node kinds and types; immutable once made by `createCatalogue`. */
export interface Catalogue {
  readonly manim: string
  /** All kinds by type. */
  readonly kinds: ReadonlyMap<string, NodeKind>
  readonly classes: ReadonlyMap<string, ClassInfo>
  readonly colors: ReadonlyMap<string, string>
  readonly rateFunctions: ReadonlySet<string>
  readonly constants: ReadonlyMap<string, string>
  readonly names: ReadonlySet<string>
  readonly attributes: ReadonlyMap<string, Readonly<Record<string, { type: string; settable: boolean }>>>
}
