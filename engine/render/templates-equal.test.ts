import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateCode } from '../codegen/generate.ts'
import { startTypesetter, type RunningTypesetter } from '../equations/service/start-typesetter.ts'
import { loadCatalogue } from '../library/catalogue-file.ts'
import { listTemplates, readTemplate } from '../library/templates.ts'
import { plainFrames } from './testing/plain-frames.ts'
import { makeWorkspace, type Workspace } from './testing/workspace.ts'

/** Few and small frames: what is drawn and when does not depend on either. */
const picture = { width: 192, height: 108, frameRate: 6 }
const templates = await listTemplates()

describe.concurrent('templates', { timeout: 120_000 }, () => {
  let workspace: Workspace
  let typesetter: RunningTypesetter
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'templates '))
    workspace = await makeWorkspace()
    typesetter = await startTypesetter({ cache: join(folder, 'equations') })
  })
  afterAll(async () => {
    await typesetter.close()
    await workspace.remove()
    await rm(folder, { recursive: true, force: true })
  })

  it.each(templates.map(({ slug }) => slug))('%s has the frames of plain Manim', async (slug) => {
    const own = await mkdtemp(join(folder, 'template '))
    const code = generateCode(await readTemplate(slug), await loadCatalogue())
    const equations = typesetter.address
    const digestFile = join(own, 'ours')
    const output = join(own, 'out.mp4')
    const outcome = await workspace.render(code, { picture, equations, digestFile, output, encoder: 'fast' })
    expect(outcome).toMatchObject({ event: 'completed' })
    const ours = (await readFile(digestFile, 'utf8')).trim().split('\n')
    const seconds = ours.length / picture.frameRate
    expect(seconds).toBeGreaterThan(6)
    expect(seconds).toBeLessThan(21)
    expect(new Set(ours).size).toBeGreaterThan(ours.length / 3)
    expect(ours).toEqual(await plainFrames(code, own, { picture, equations }))
  })
})
