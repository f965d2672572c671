import { liteAdaptor } from '@mathjax/src/js/adaptors/liteAdaptor.js'
import { RegisterHTMLHandler } from '@mathjax/src/js/handlers/html.js'
import { mathjax } from '@mathjax/src/js/mathjax.js'
import { Typesetter } from './mathjax/typesetter.ts'
import { createOutput } from './mathjax/output.ts'
import { readPreamble } from './tex/preamble.ts'
import { writeSvg } from './svg/write-svg.ts'
import { writeFileSync } from 'node:fs'
mathjax.asyncLoad = (f: string) => import(f)
RegisterHTMLHandler(liteAdaptor())
const t = new Typesetter(readPreamble(''), createOutput())
let i = 0
for (const e of process.argv.slice(2)) {
  const d = await t.draw(e)
  console.log(e, d.items.map((x) => x.kind === 'shape' ? x.character : x.kind === 'open' ? '«' + x.id : x.kind === 'close' ? '»' : '_').join(' '))
  writeFileSync(`/tmp/c/out${i++}.svg`, writeSvg(d.items))
}
