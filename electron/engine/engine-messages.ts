/** What the shell and the engine's process say to each other; the page speaks to the engine over ports of its own. */

/** A port for a page comes along with `connect`. */
export type ToEngine = 'connect' | 'end'

/** Said once, when pages may come. */
export type FromEngine = 'ready'
