/** Assets in a graph: a text `asset:<sha256>.<ending>` names a file by its content. */
import type { GraphDocument } from './document.ts'

const pattern = /^asset:([0-9a-f]{64}\.[a-z0-9]{1,5})$/

/** The name of the file that a text stands for, `<sha256>.<ending>`; undefined where the text names no asset. */
export function assetFileName(text: string): string | undefined {
  return pattern.exec(text)?.[1]
}

/** Where Python finds the asset: in `assets/`, which lies where the scene runs. */
export function assetPath(text: string): string | undefined {
  const name = assetFileName(text)
  return name === undefined ? undefined : `assets/${name}`
}

/** The assets a graph names, each once and in order: `asset:<sha256>.<ending>`. */
export function assetsIn(document: Pick<GraphDocument, 'nodes' | 'subgraphs' | 'settings'>): string[] {
  const found = new Set<string>()
  collect([document.nodes, document.subgraphs, document.settings], found)
  return [...found].toSorted()
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    if (assetFileName(value) !== undefined) found.add(value)
  } else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) collect(item, found)
  }
}
