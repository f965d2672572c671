/** `node scripts/faults/kill-exports.ts --rounds 25 --seed 1`: kills the export queue at moments drawn by chance. */
import { parseArgs } from 'node:util'
import { killExports } from './kill-rounds.ts'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '25' }, seed: { type: 'string', default: '1' } },
})
const { problems, ...counts } = await killExports(
  { rounds: Number(values.rounds), seed: Number(values.seed) },
  (line) => console.error(line),
)
console.log(JSON.stringify({ ...counts, problems: problems.length }))
for (const problem of problems) console.log(problem)
process.exitCode = problems.length === 0 ? 0 : 1
