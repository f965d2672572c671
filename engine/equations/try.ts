import { Equations } from './equations.ts'
import { readFileSync, writeFileSync } from 'node:fs'
const eq = new Equations({ load: (f) => import(f) })
const jobs = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as { id: string; expression: string; environment: string | null; preamble?: string; document?: string }[]
for (const j of jobs) {
  const t = performance.now()
  try { const svg = await eq.typeset({ preamble: '\\usepackage{amsmath}', ...j }); writeFileSync(`${process.argv[3]}/${j.id}.svg`, svg); console.log(j.id, (svg.match(/<path/g) ?? []).length, (performance.now() - t).toFixed(1)) }
  catch (e) { console.log(j.id, 'ERROR', String((e as Error).stack).split('\n').slice(0, 3).join(' | ')) }
}
