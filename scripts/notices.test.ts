import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Lock } from './lock/complete.mjs'
import { root } from './setup/places.mjs'

it('THIRD_PARTY_NOTICES.md names every package that is shipped, with its licence', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock
  const notices = readFileSync(join(root, 'THIRD_PARTY_NOTICES.md'), 'utf8')
  const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true)
  expect(shipped.length).toBeGreaterThan(5)
  const rows = shipped.map(([path, { license }]) => `| ${path.replace(/.*node_modules\//, '')} | ${license} |`)
  expect(rows.filter((row) => !notices.includes(row))).toEqual([])
})
