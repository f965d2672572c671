import { expect, it } from 'vitest'
import { killExports } from './kill-rounds.ts'

it.skipIf(process.platform === 'win32')(
  'a killed export queue loses nothing it has acknowledged and leaves nothing behind',
  { timeout: 180_000 },
  async () => {
    const report = await killExports({ rounds: 3, seed: 7, longest: 4000 })
    expect(report.problems).toEqual([])
    expect(report.accepted).toBeGreaterThan(0)
    expect(report.completed).toBeGreaterThan(0)
  },
)
