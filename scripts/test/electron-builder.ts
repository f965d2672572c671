import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import { DebugLogger } from 'builder-util'
import { root } from '../setup/places.mjs'
import { failed, passed, type Outcome } from './outcome.ts'

/** electron-builder.yml against electron-builder's own schema; nothing is built. */
export async function checkElectronBuilder(): Promise<Outcome> {
  try {
    await validateConfiguration(await getConfig(root, 'electron-builder.yml', null), new DebugLogger(false))
    return passed
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error))
  }
}
