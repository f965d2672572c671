import type { ResolvedNode } from '../../graph/resolve.ts'

/** Whether a value is the same whenever it is computed: it looks at no object and draws no lots. */
export function isConstant(node: ResolvedNode): boolean {
  const { kind, record } = node
  if (kind.effect !== 'literal' && kind.effect !== 'read') return false
  if (kind.type === 'value.function' || kind.type.startsWith('source.') || kind.ports.some(({ object }) => object))
    return false
  if (kind.type.includes('random') || JSON.stringify(record.params ?? {}).includes('random')) return false
  return [...node.inputs.values()].every((source) => isConstant(source.node))
}
