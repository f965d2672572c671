/** Run on a disk of its own, which it fills up: prints how each room of the library takes that. */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { graph, node } from '../../graph/testing/build.ts'
import { Assets } from '../assets/assets.ts'
import { packBundle } from '../bundles/bundle.ts'
import { openLog } from '../logs/log.ts'
import { tailLog } from '../logs/tail-log.ts'
import { SettingsStore } from '../settings/settings-store.ts'
import { svgOf } from './samples.ts'

const [disk = ''] = process.argv.slice(2)
const log = openLog({ file: join(disk, 'app.log'), level: 'INFO', console: false })
const settings = new SettingsStore(join(disk, 'settings.json'), {})
const assets = new Assets(join(disk, 'assets'))
await settings.set({ 'export.history': 5 })
const { asset } = await assets.add({ name: 'a.svg', data: svgOf('red') })
const document = graph([node('node-1', 'manim.SVGMobject', { file_name: asset })])
await packBundle(document, [assets], join(disk, 'b.zip'))
log.info('before')
await new Promise((resolve) => setTimeout(resolve, 100))

for (let size = 64 * 1024; size >= 1; size = Math.floor(size / 2)) {
  try {
    for (let count = 0; ; count++) writeFileSync(join(disk, `fill-${size}-${count}`), Buffer.alloc(size))
  } catch {
    // Full for files of that size.
  }
}
for (let count = 0; count < 200; count++) log.info(`lost ${'x'.repeat(500)}`)
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { code?: string }).code,
  )
const long = { 'interface.recent_nodes': Array.from({ length: 100 }, () => 'x'.repeat(200)) }
const result = {
  settings: await codeOf(settings.set(long)),
  asset: await codeOf(assets.add({ name: 'b.svg', data: Buffer.concat([svgOf('blue'), Buffer.alloc(9000, ' ')]) })),
  bundle: await codeOf(packBundle(document, [assets], join(disk, 'b.zip'))),
  history: settings.current.export.history,
  assets: (await assets.list()).length,
  first: (await tailLog(join(disk, 'app.log'), { lines: 1000 }))[0]?.message,
  files: readdirSync(disk).filter((name) => !name.startsWith('fill-')),
}
await settings.close()
await log.close()
process.stdout.write(JSON.stringify(result))
