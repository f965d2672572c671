import type { PortOverlay } from './define-overlay.ts'

/** A length in units of the scene, of something that has to be there: the picture is 8 units high. */
export const length: PortOverlay = { exclusive_min: 0, soft_max: 10, step: 0.1 }

/** A number of things. */
export const count: PortOverlay = { min: 0, soft_max: 20, step: 1 }

/** A share of a whole, from 0 to 1. */
export const fraction: PortOverlay = { soft_min: 0, soft_max: 1, step: 0.01 }

/** A factor: 1 leaves a thing as it is. */
export const factor: PortOverlay = { soft_min: 0, soft_max: 5, step: 0.05 }
