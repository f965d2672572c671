import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GraphDocument } from '../../graph/document.ts'
import { saveGraph } from '../../graph/save.ts'
import { graph, node } from '../../graph/testing/build.ts'
import { runCli } from '../../cli/testing/run-cli.ts'
import { prepareRequest } from '../../render/prepare-request.ts'
import { RenderTools } from '../../render/render-tools.ts'
import { renderScene } from '../../render/render-scene.ts'
import { seePixels } from '../../render/testing/pictures.ts'
import { createPaths, type Paths } from '../paths.ts'
import { pngOf, svgOf } from '../testing/samples.ts'
import { Assets } from './assets.ts'
import { workingFolderFor } from './working-folder.ts'

let folder: string
let paths: Paths
let tools: RenderTools
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'working ü '))
  paths = createPaths({ HOME: folder })
  tools = new RenderTools(join(paths.cache, 'equations'))
})
afterAll(async () => {
  await tools.close()
  await rm(folder, { recursive: true, force: true })
})

const size = { resolution: [160, 90] as [number, number] }

/** A red picture at the left and a blue drawing at the right, each with a side of four units. */
async function lesson(assets: Assets): Promise<GraphDocument> {
  const picture = await assets.add({ name: 'red.png', data: pngOf(40, 40, [255, 0, 0]) })
  const drawing = await assets.add({ name: 'blue.svg', data: svgOf('#0000ff') })
  return graph(
    [
      node('node-1', 'manim.ImageMobject', { filename_or_array: picture.asset, scale_to_resolution: 80 }),
      node('node-2', 'manim.Mobject.shift', {}, { items: { vectors: ['a1'] } }),
      node('node-3', 'manim.SVGMobject', { file_name: drawing.asset, height: 4 }),
    ].map((each) => (each.id === 'node-2' ? { ...each, params: { 'vectors:a1': [-4, 0, 0] } } : each)),
    ['node-1.mobject > node-2.mobject'],
    { ...size, equations: 'builtin' },
  )
}

/** Red, green and blue at the left and in the middle of the picture. */
function colorsOf(file: string): Promise<unknown> {
  const program = `
import json, sys
from PIL import Image
image = Image.open(sys.argv[1]).convert("RGB")
print(json.dumps([image.getpixel((35, 45)), image.getpixel((80, 45)), image.getpixel((155, 5))]))`
  return seePixels(program, [file])
}
const shown = [
  [255, 0, 0],
  [0, 0, 255],
  [0, 0, 0],
]

describe('workingFolderFor', () => {
  it('a project runs where its assets are, and its pictures and drawings are drawn', async () => {
    const document = await lesson(new Assets(paths.assets))
    const working = await workingFolderFor({ project: 'p-1' }, document, paths)
    expect(working.folder).toBe(paths.home)
    const { request } = await prepareRequest(document, tools, { ...size, folder: working.folder })
    const output = join(folder, 'project.png')
    expect(await renderScene({ ...request, output, format: 'png' })).toMatchObject({ event: 'completed' })
    expect(await colorsOf(output)).toEqual(shown)
    await working.remove()
    expect(await readdir(paths.assets)).toHaveLength(3)
  })

  it('a graph kept elsewhere finds its assets beside it, from the command line too', async () => {
    const place = join(folder, 'USB stick')
    await mkdir(join(place, 'assets'), { recursive: true })
    await writeFile(join(place, 'assets', 'own.txt'), 'own')
    await writeFile(join(place, 'data.csv'), '1')
    const file = join(place, 'lesson.json')
    const document = await lesson(new Assets(`${file}.assets`))
    await writeFile(file, saveGraph(document))
    const working = await workingFolderFor({ file }, document, paths)
    expect((await readdir(working.folder)).toSorted()).toEqual([
      'assets',
      'data.csv',
      'lesson.json',
      'lesson.json.assets',
    ])
    expect(await readdir(join(working.folder, 'assets'))).toHaveLength(3)
    expect(await readFile(join(working.folder, 'assets', 'own.txt'), 'utf8')).toBe('own')
    await working.remove()
    expect(await readdir(tmpdir())).not.toContain(working.folder)
    expect(await readFile(join(place, 'data.csv'), 'utf8')).toBe('1')

    const env = { MANIM_NODES_HOME: paths.home }
    const output = join(folder, 'file.png')
    expect(await runCli(['render', file, '-o', output], { env })).toMatchObject({ code: 0 })
    expect(await colorsOf(output)).toEqual(shown)

    const script = join(folder, 'script', 'scene.py')
    await mkdir(join(folder, 'script'))
    const code = await runCli(['code', file, '-o', script], { env })
    expect(code.stderr).toContain('Copied 2 assets to ')
    const copied = await readdir(join(folder, 'script', 'assets'))
    expect(copied).toHaveLength(2)
    const text = await readFile(script, 'utf8')
    for (const name of copied) expect(text).toContain(`"assets/${name}"`)
  })

  it('a graph without assets runs beside its file, and an id that leads elsewhere nowhere', async () => {
    const file = join(folder, 'plain.json')
    expect((await workingFolderFor({ file }, graph([]), paths)).folder).toBe(folder)
    await expect(workingFolderFor({ project: '../x' }, graph([]), paths)).rejects.toMatchObject({
      code: 'ACCESS_DENIED',
    })
  })
})
