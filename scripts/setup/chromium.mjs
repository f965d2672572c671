// The browser that the tests of the editor run in: from apt where that may be, else whatever Playwright finds.
import { existsSync } from 'node:fs'
import { run, timed } from './run.mjs'
import { isDebianLike } from './system-packages.mjs'

/** Where Debian puts it. */
export const systemChromium = '/usr/bin/chromium'

/** Installs Chromium where it is missing and root may. Where it cannot be had the tests that need it are skipped. */
export async function provideChromium() {
  if (!isDebianLike() || existsSync(systemChromium) || process.getuid?.() !== 0) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = ['apt-get', '-o', 'DPkg::Lock::Timeout=300']
  await timed('Chromium, for the tests of the editor', async () => {
    await run([...apt, 'update', '-qq'], { env })
    await run([...apt, 'install', '-y', '--no-install-recommends', 'chromium'], { env })
  })
}
