import { expect, it } from 'vitest'
import { killRounds } from './testing/kill-rounds.ts'
import { LibraryHome } from './testing/library-home.ts'

it(
  'a kill at any moment loses nothing that was acknowledged, and leaves nothing behind',
  { timeout: 120_000 },
  async () => {
    const home = await LibraryHome.make()
    try {
      const { faults, acknowledged, cut } = await killRounds(home, { rounds: 4, seed: 7 })
      expect(faults).toEqual([])
      // Neither too late nor too early: otherwise nothing would be tested.
      expect(acknowledged).toBeGreaterThan(8)
      expect(cut).toBeGreaterThan(2)
    } finally {
      await home.remove()
    }
  },
)
