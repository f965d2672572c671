import { EngineError } from '../contract/errors.ts'
import type { GraphDocument } from '../../graph/document.ts'
import { untrustedProblems } from '../../library/trust.ts'
import type { TrustStore } from '../../library/trust-store.ts'
import type { RenderTools } from '../../render/render-tools.ts'

/**
 * Refuses a graph with code of a stranger's that the user has not read.
 *
 * @throws EngineError `UNTRUSTED_CODE` with the `problems`
 */
export async function refuseUntrusted(document: GraphDocument, trust: TrustStore, tools: RenderTools): Promise<void> {
  const problems = untrustedProblems(document, await tools.catalogue(), trust)
  const [first] = problems
  if (first) throw new EngineError('UNTRUSTED_CODE', `${first.message}.`, { details: { problems } })
}
