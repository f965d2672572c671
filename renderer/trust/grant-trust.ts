/** Trusts code that the user has read. */
import type { EngineClient } from '../../engine/api/contract/client.ts'
import { hashCode } from '../fields/code/hash-code.ts'
import { controllerOf } from '../preview/controllers.ts'
import type { Tab } from '../workspace/tab.ts'

/**
 * Trusts these pieces of code, in every graph and from now on, and has the tab's preview look again.
 *
 * @throws EngineError
 */
export async function grantTrust(engine: EngineClient, tab: Tab, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return
  const hashes = await Promise.all(codes.map(hashCode))
  await engine.request('trust.grant', { hashes })
  tab.file.setState(({ untrusted }) => ({ untrusted: untrusted.filter(({ hash }) => !hashes.includes(hash)) }))
  controllerOf(tab)?.refresh()
}
