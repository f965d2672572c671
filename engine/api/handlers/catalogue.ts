import { readFile } from 'node:fs/promises'
import { toDefinition } from '../../catalogue/public-definition.ts'
import { loadCatalogue, shippedFile } from '../../library/catalogue-file.ts'
import type { Handlers } from '../engine.ts'

/** What the palette shows of every kind, details by type, and the whole for clients that check graphs themselves. */
export function catalogueHandlers(): Pick<Handlers, 'catalogue.index' | 'catalogue.get' | 'catalogue.source'> {
  return {
    'catalogue.index': async () => {
      const { manim, kinds } = await loadCatalogue()
      const shown = [...kinds.values()].filter(({ hidden }) => hidden !== true)
      return {
        manim,
        kinds: shown.map(({ type, title, kind, category, curated, tags, ports, outputs }) => ({
          type,
          title,
          kind,
          category,
          curated,
          tags: [...tags],
          inputs: ports.map((port) => ({ name: port.name, type: port.type })),
          outputs: outputs.map((output) => ({ name: output.name, type: output.type })),
        })),
      }
    },
    'catalogue.get': async ({ types }) => {
      const { kinds } = await loadCatalogue()
      return types.flatMap((type) => {
        const kind = kinds.get(type)
        return kind ? [{ ...toDefinition(kind) }] : []
      })
    },
    'catalogue.source': async () => {
      const generated = JSON.parse(await readFile(shippedFile(), 'utf8')) as Record<string, unknown>
      return { generated }
    },
  }
}
