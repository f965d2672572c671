import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../library/catalogue-file.ts'
import { generateCode } from '../codegen/generate.ts'
import { assetFileName, assetPath, assetsIn } from './asset-name.ts'
import { graph, node, subgraphOf } from './testing/build.ts'

const hash = 'ab'.repeat(32)
const picture = `asset:${hash}.png`
const drawing = `asset:${'0'.repeat(64)}.svg`

describe('asset names', () => {
  it('stand for a file in assets/', () => {
    expect(assetPath(picture)).toBe(`assets/${hash}.png`)
  })

  it.each([
    'asset:',
    `asset:${hash}`,
    `asset:${hash}.png/../../x`,
    `asset:../${hash}.png`,
    `asset:${hash.toUpperCase()}.png`,
    ` ${picture}`,
    `${picture}\n`,
    `asset:${hash}.`,
  ])('are nothing else: %j', (text) => {
    expect(assetFileName(text)).toBeUndefined()
  })

  it('are found wherever a graph holds a value, each once', () => {
    const inner = subgraphOf('sub-1', [node('node-1', 'manim.SVGMobject', { file_name: drawing })])
    const list = { list: [['s1', picture] as [string, string], ['s2', 'text'] as [string, string]] }
    const document = graph([
      node('node-1', 'value.list', { items: list }),
      node('node-2', 'manim.ImageMobject', { filename_or_array: picture }),
    ])
    expect(assetsIn({ ...document, subgraphs: [inner] })).toEqual([drawing, picture])
  })

  it('become relative paths in the Python, and only whole texts do', async () => {
    const document = graph([
      node('node-1', 'manim.ImageMobject', { filename_or_array: picture }),
      node('node-2', 'manim.SVGMobject', { file_name: drawing }),
      node('node-3', 'manim.Text', { text: `see ${picture}` }),
    ])
    const { code } = generateCode(document, await loadCatalogue())
    expect(code).toMatch(new RegExp(`ImageMobject\\(\\s*"assets/${hash}\\.png"`))
    expect(code).toContain(`file_name="assets/${'0'.repeat(64)}.svg"`)
    expect(code).toContain(`"see ${picture}"`)
  })
})
