import { Typesetter } from './mathjax/typesetter.ts'
import { createOutput } from './mathjax/output.ts'
import { readPreamble } from './tex/preamble.ts'
import { mathjax } from '@mathjax/src/js/mathjax.js'
import { liteAdaptor } from '@mathjax/src/js/adaptors/liteAdaptor.js'
mathjax.asyncLoad = (f: string) => import(f)
const t = new Typesetter(readPreamble(''), createOutput())
const proto = Typesetter.prototype as any
for (const e of process.argv.slice(2)) {
  const doc = (t as any)
  const n = await doc.raw(e)
  console.log(liteAdaptor().outerHTML(n).replace(/ data-latex="[^"]*"/g, '').replace(/d="([^"]{0,20})[^"]*"/g, 'd="$1"').replace(/></g, '>\n<'))
}
