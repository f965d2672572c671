import type { GraphDocument, Settings } from '../graph/document.ts'
import { textOf } from '../graph/resolve.ts'
import type { Emitter } from './emitter.ts'
import { literal, type LiteralContext } from './literals.ts'
import { call, type Doc, type Expression, precedence } from './python/doc.ts'
import { verbatimLines } from './python-block.ts'
import type { PythonWriter } from './python/writer.ts'
import { pythonNumber, pythonString } from './python-literal.ts'

interface Header {
  document: GraphDocument
  className: string
  baseClass: string
  modules: ReadonlySet<string>
  emitter: Emitter
}

/** Manim's own frame: 8 scene units high, 16:9. */
const frameSide = 8
const standardAspect = 16 / 9

/** Imports, what is configured for the whole file, and the class line. */
export function writeHeader(header: Header, writer: PythonWriter): void {
  const { modules } = header
  for (const line of ['math', 'random'].filter((name) => modules.has(name))) writer.statement(`import ${line}`, 0, 0)
  if (modules.has('math') || modules.has('random')) writer.blank()
  if (modules.has('numpy')) writer.statement('import numpy as np', 0, 0)
  writer.statement('from manim import *', 0, 0)
  const lines = [...configLines(header), ...defaultLines(header)]
  if (lines.length) writer.blank()
  for (const line of lines) writer.statement(line, 0, 0)
  writeDefinitions(header, writer)
  writer.blank(2)
  writer.statement(`class ${header.className}(${header.baseClass}):`, 0, 0)
}

function configLines({ document, emitter }: Header): Doc[] {
  const { settings } = document
  const lines: Doc[] = []
  if (settings.background_color !== '#000000')
    lines.push(`config.background_color = ${colorText(settings.background_color, emitter)}`)
  if (settings.seed !== 0) lines.push(`config.seed = ${settings.seed}`)
  lines.push(...frameLines(settings))
  for (const [name, value] of Object.entries(settings.config))
    lines.push([`config.${name} = `, literal(value, 'Any', name, plainContext(emitter)).doc])
  return lines
}

/**
 * The frame in scene units where the picture is not 16:9; its shorter side stays 8 units, so that what fits a standard
 * frame's height fits. (With the pixel size alone, `to_edge(UP)` would stop in the middle of a portrait.)
 */
function frameLines({ resolution: [width, height] }: Settings): string[] {
  const aspect = width / height
  if (Math.abs(aspect - standardAspect) < 0.005) return []
  const [frameWidth, frameHeight] = aspect < 1 ? [frameSide, frameSide / aspect] : [frameSide * aspect, frameSide]
  const round = (value: number): string => pythonNumber(Math.round(value * 1e6) / 1e6)
  return [`config.frame_width = ${round(frameWidth)}`, `config.frame_height = ${round(frameHeight)}`]
}

function defaultLines({ document, emitter }: Header): Doc[] {
  return document.settings.defaults.map(({ class: name, params }) => {
    const kind = emitter.program.catalogue.kinds.get(`manim.${name}`)
    const items = Object.entries(params).map(([key, value]): Doc => {
      const type = kind?.ports.find((port) => port.name === key)?.type ?? 'Any'
      return [`${key}=`, literal(value, type, key, plainContext(emitter)).doc]
    })
    return call(`${name}.set_default`, items)
  })
}

/** Definitions nodes stand at module level, in their order. */
function writeDefinitions({ emitter }: Header, writer: PythonWriter): void {
  for (const node of emitter.program.order) {
    const code = textOf(node, 'code')
    if (node.kind.type !== 'code.definitions' || node.record.muted || !code.trim()) continue
    writer.blank(2)
    writer.verbatim(verbatimLines(code), 0, emitter.origin(node, 'value'), 0)
  }
}

/** `scene_args` reach the scene class through its constructor, which Manim calls. */
export function writeSceneArguments(
  { document, emitter }: Pick<Header, 'document' | 'emitter'>,
  writer: PythonWriter,
): void {
  const entries = Object.entries(document.settings.scene_args)
  if (!entries.length) return
  const items = entries.map(([name, value]): Doc => [
    `${name}=`,
    literal(value, 'Any', name, plainContext(emitter)).doc,
  ])
  writer.statement('def __init__(self, **kwargs):', 1, 0)
  writer.statement(call('super().__init__', [...items, '**kwargs']), 2, 0)
  writer.blank()
}

/** Settings stand on no node: nothing is wired into them, and their expressions have no inputs. */
function plainContext({ program }: Emitter): LiteralContext {
  const expression = (text: string): Expression => ({ doc: text, precedence: precedence.lambda })
  return {
    catalogue: program.catalogue,
    wired: () => undefined,
    expression,
    lambda: (args, body) => expression(`lambda ${args.join(', ')}: ${body}`),
  }
}

function colorText(color: string, emitter: Emitter): string {
  return emitter.program.catalogue.colors.has(color) ? color : pythonString(color)
}
