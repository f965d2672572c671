/** The thread that typesets: one equation a message, one answer a message. */
import { parentPort } from 'node:worker_threads'
import { Equations } from '../equations.ts'
import type { EquationSource } from '../equations.ts'
import type { EquationOutcome } from './protocol.ts'

const equations = new Equations({ load: (name) => import(name) })

async function typeset(source: EquationSource): Promise<EquationOutcome> {
  const start = performance.now()
  try {
    const svg = await equations.typeset(source)
    return { svg, milliseconds: performance.now() - start }
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    return { error: { name, message } }
  }
}

parentPort?.on('message', (source: EquationSource) => {
  void typeset(source).then((outcome) => parentPort?.postMessage(outcome))
})
