/** A handle taken apart; `format.md` has the grammar. */
export interface Handle {
  /** The port, output, free name or subgraph key it starts with. */
  name: string
  /** Of `mobjects:a1`: the key of the item. Of `more:stroke_width`: the name of the further argument. */
  item?: string
  /** Of `colors/s1` or `config/s1/s2`: the slots that lead into lists and dicts. */
  slots: readonly string[]
}

/** The sockets of pure order that every node may show. */
export const orderHandles = { in: 'after', out: 'then' } as const

/** What stands before the name of a further keyword argument: `more:stroke_width`. */
export const moreName = 'more'

/** Takes a handle apart. Never fails: a foreign file may hold anything, and what no node has is found out later. */
export function parseHandle(handle: string): Handle {
  const [head = '', ...slots] = handle.split('/')
  const colon = head.indexOf(':')
  if (colon < 0) return { name: head, slots }
  return { name: head.slice(0, colon), item: head.slice(colon + 1), slots }
}

/** Puts a handle together: `printHandle({ name: 'mobjects', item: 'a1', slots: [] })` is `mobjects:a1`. */
export function printHandle({ name, item, slots }: Handle): string {
  return [item === undefined ? name : `${name}:${item}`, ...slots].join('/')
}
