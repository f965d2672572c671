/** Brings the generated description of the API into the form that most tools read well. */

type Tree = Record<string, unknown>

/**
 * Leaves out components that nothing refers to, and writes a tuple of equal parts, a width and a height, as a list of
 * that length: not every tool knows `prefixItems`.
 */
export function tidyDescription<T extends object>(description: T): T {
  const tidy = simplifyTuples(description) as T & { components?: { schemas?: Tree } }
  const schemas = tidy.components?.schemas
  if (schemas === undefined) return tidy
  for (const name of Object.keys(schemas)) {
    const others = { ...tidy, components: { ...tidy.components, schemas: { ...schemas, [name]: null } } }
    if (!JSON.stringify(others).includes(`"#/components/schemas/${name}"`)) delete schemas[name]
  }
  return tidy
}

function simplifyTuples(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(simplifyTuples)
  if (typeof value !== 'object' || value === null) return value
  const { prefixItems, ...rest } = value as Tree
  const parts = Array.isArray(prefixItems) ? prefixItems.map(simplifyTuples) : undefined
  const copy: Tree = Object.fromEntries(Object.entries(rest).map(([key, child]) => [key, simplifyTuples(child)]))
  if (parts === undefined) return 'prefixItems' in value ? { ...copy, prefixItems: simplifyTuples(prefixItems) } : copy
  const same = parts.every((part) => JSON.stringify(part) === JSON.stringify(parts[0]))
  return same && copy['items'] === false ? { ...copy, items: parts[0] } : { ...copy, prefixItems: parts }
}
