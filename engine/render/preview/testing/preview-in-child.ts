/** Previews an endless scene in a process of its own, to be killed: argv is the work folder, then a graph file. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { GraphDocument } from '../../../graph/document.ts'
import { RenderTools } from '../../render-tools.ts'
import { Previews } from '../previews.ts'

const [, , workFolder = '', file = ''] = process.argv
const previews = new Previews({ tools: new RenderTools(join(workFolder, 'equations')), workFolder })
const session = previews.open({
  sink: {
    state: () => undefined,
    timeline: () => undefined,
    problems: () => undefined,
    frame: ({ index }) => void process.stdout.write(`${index}\n`),
    backlog: 0,
  },
})
const document = JSON.parse(await readFile(file, 'utf8')) as GraphDocument
await session.update({ revision: 1, document, at: 0, quality: 'low' })
