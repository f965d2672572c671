/**
 * Kills a program that saves, autosaves, keeps snapshots, renames, creates and deletes, at random moments, and looks
 * whether anything acknowledged was lost: `node scripts/faults/kill-saves.ts [--rounds 25] [--seed 1]`.
 */
import { parseArgs } from 'node:util'
import { killRounds } from '../../engine/library/projects/testing/kill-rounds.ts'
import { LibraryHome } from '../../engine/library/projects/testing/library-home.ts'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '25' }, seed: { type: 'string', default: '1' } },
})
const home = await LibraryHome.make()
try {
  const { faults, ...counts } = await killRounds(home, { rounds: Number(values.rounds), seed: Number(values.seed) })
  console.table({
    'rounds, each ended by SIGKILL': counts.rounds,
    'changes acknowledged': counts.acknowledged,
    'changes begun and cut off': counts.cut,
    'of these on the disk all the same': counts.cutButDone,
    'half-written files before the next start': counts.leftovers,
    'snapshots opened': counts.snapshots,
    faults: faults.length,
  })
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
} finally {
  await home.remove()
}
