/** Asks the layout engine; it is loaded when it is first asked, and works beside the page. */
import type { ElkNode } from 'elkjs/lib/elk-api.js'
import workerUrl from 'elkjs/lib/elk-worker.min.js?url'

type Engine = { layout: (graph: ElkNode) => Promise<ElkNode> }

let engine: Promise<Engine> | undefined

async function load(): Promise<Engine> {
  const { default: Elk } = await import('elkjs/lib/elk-api.js')
  return new Elk({ workerFactory: () => new Worker(workerUrl) })
}

/** Lays a graph out. @throws Error where the engine cannot be loaded */
export async function layOut(graph: ElkNode): Promise<ElkNode> {
  engine ??= load()
  try {
    return await (await engine).layout(graph)
  } catch (error) {
    engine = undefined
    throw error instanceof Error ? error : new Error(String(error))
  }
}
