/**
 * A program that saves, autosaves, renames, keeps, creates and deletes as fast as it can until it is killed. Before each
 * change it says what it is about to do, and after it that it is done; one line of JSON each.
 *
 * Called with `{ paths, file, ids, seed, time }` as JSON.
 */
import { writeSync } from 'node:fs'
import { ProjectLibrary } from '../project-library.ts'
import type { ChildLine, ChildTask } from './kill-rounds.ts'
import { circles } from './library-home.ts'
import { seededRandom } from './seeded-random.ts'

const { paths, file, ids, seed, time }: ChildTask = JSON.parse(process.argv[2] ?? '') as ChildTask
const random = seededRandom(seed)
// A minute a look, so that snapshots come and go by themselves.
let ticks = 0
const library = new ProjectLibrary({ paths, now: () => new Date(time + ticks++ * 60_000) })
await library.start()
await Promise.all([...ids.map(editProject), editFile(), comeAndGo()])

function say(line: ChildLine): void {
  writeSync(1, `${JSON.stringify(line)}\n`)
}

async function doing(line: Omit<ChildLine, 'done'>, work: () => Promise<unknown>): Promise<void> {
  say({ ...line, done: false })
  await work()
  say({ ...line, done: true })
}

/** The number of an edit is the label of the last circle. */
function edited(edit: number) {
  return circles(1 + Math.floor(random() * 60), String(edit))
}

async function editProject(id: string): Promise<void> {
  const source = { project: id }
  for (let edit = time; ; edit++) {
    const { document, fingerprint } = await library.open(source)
    const target = id
    const next = { source, document: { ...document, nodes: edited(edit).nodes }, expected: fingerprint }
    const choice = random()
    if (choice < 0.5) await doing({ target, edit }, () => library.autosave(next))
    else if (choice < 0.75) await doing({ target, edit }, () => library.save(next))
    else if (choice < 0.85) await doing({ target, name: `name ${edit}` }, () => library.rename(id, `name ${edit}`))
    else if (choice < 0.95) await doing({ target, kept: `kept ${edit}` }, () => library.keep(id, `kept ${edit}`))
    else await library.setThumbnail(id, new Uint8Array([0xff, 0xd8, 0xff, ...Array(5000).fill(edit % 256)]))
    if (random() < 0.1) await library.list({ sort: 'name' })
  }
}

async function editFile(): Promise<void> {
  const source = { file }
  for (let edit = time; ; edit++) {
    const { fingerprint } = await library.open(source)
    const next = { source, document: edited(edit), expected: fingerprint }
    await doing({ target: 'file', edit }, () => (random() < 0.8 ? library.autosave(next) : library.save(next)))
  }
}

async function comeAndGo(): Promise<void> {
  for (let count = 0; ; count++) {
    const { document } = await library.create({ name: 'comes and goes', document: edited(count) })
    say({ target: document.id, exists: true, done: true })
    await library.keep(document.id, 'goes too')
    await doing({ target: document.id, exists: false }, () => library.delete(document.id))
  }
}
