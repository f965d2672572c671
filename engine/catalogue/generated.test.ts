import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedFile } from '../library/catalogue-file.ts'
import { testPython } from '../render/testing/python.ts'
import type { NodeKind } from './definition.ts'
import { parseGeneratedCatalogue } from './generated-schema.ts'
import { isTypeText } from './sockets/socket-type.ts'

/** What introspection could not try, as it is written beside the catalogue. */
interface Report {
  methods: number
  uncalled: { type: string; reason: string }[]
}

/** What `check_generated.py` prints. */
interface Check {
  missing: string[]
  not_built: Record<string, string>
  other_defaults: string[]
}

const resources = join(import.meta.dirname, '..', '..', 'resources')
const reportFile = join(resources, 'catalogue', 'uncalled-0.22.0.json')
const checker = join(import.meta.dirname, 'testing', 'check_generated.py')
const env = { PYTHONPATH: join(resources, 'python'), OPENBLAS_NUM_THREADS: '1', PYTHONHASHSEED: '0' }

const shipped = await readFile(shippedFile(), 'utf8')
const catalogue = parseGeneratedCatalogue(JSON.parse(shipped))
const kinds = new Map(catalogue.kinds.map((each) => [each.type, each]))
const report = JSON.parse(await readFile(reportFile, 'utf8')) as Report

function kind(type: string): NodeKind {
  const found = kinds.get(type)
  if (found === undefined) throw new Error(`there is no ${type}`)
  return found
}

function isMethod({ call }: NodeKind): boolean {
  return call.form === 'method' || call.form === 'classmethod'
}

describe('the shipped catalogue', () => {
  it('is small, and one kind a line', async () => {
    expect((await stat(shippedFile())).size).toBeLessThan(4_000_000)
    expect(shipped.split('\n').filter((line) => line.startsWith('{"type":')).length).toBe(catalogue.kinds.length)
  })

  it('has every class of Manim 0.22 once', () => {
    const constructors = catalogue.kinds.filter(({ call }) => call.form === 'constructor')
    expect(constructors.filter((each) => each.kind === 'constructor').length).toBe(144)
    expect(constructors.filter((each) => each.kind === 'animation').length).toBe(74)
    expect(kinds.size).toBe(catalogue.kinds.length)
  })

  it('names only ports it has, and types that can be read', () => {
    const faults = catalogue.kinds.flatMap(({ type, ports, outputs, facts }) => {
      const names = new Set([...ports, ...outputs].map(({ name }) => name))
      const named = [facts.leaves, facts.stages, facts.holds, outputs.flatMap(({ passes }) => passes ?? [])]
      const lost = named.flatMap((each) => each ?? []).filter((name) => !names.has(name))
      const unread = [...ports, ...outputs].filter((each) => !isTypeText(each.type))
      return [...lost, ...unread.map((each) => each.type)].map((fault) => `${type}: ${fault}`)
    })
    expect(faults).toEqual([])
  })

  it('gives each socket of a node a handle of its own', () => {
    const doubled = catalogue.kinds.filter(({ ports }) => new Set(ports.map(({ name }) => name)).size < ports.length)
    expect(doubled.map(({ type }) => type)).toEqual([])
    expect(kind('manim.Mobject.become').ports.slice(0, 2)).toMatchObject([
      { name: 'mobject', pass: 'receiver', role: 'changes' },
      { name: 'other_mobject', title: 'other mobject', pass: 'positional', role: 'operand' },
    ])
    expect(kind('manim.Mobject.insert').facts.holds).toEqual(['other_mobject'])
  })

  it('says of an object socket what it does with the object', () => {
    const mute = catalogue.kinds.flatMap(({ type, ports }) =>
      ports.filter(({ object, role }) => object && role === undefined).map(({ name }) => `${type}.${name}`),
    )
    expect(mute).toEqual([])
  })

  it('calls the first object of FadeIn "mobject", and requires it', () => {
    expect(kind('manim.FadeIn').ports[0]).toMatchObject({
      name: 'mobjects',
      title: 'mobject',
      required: true,
      growing: true,
      pass: 'varargs',
      object: true,
    })
  })

  it('lists at most one method in twenty as not called, each with a reason', () => {
    const methods = catalogue.kinds.filter(isMethod)
    expect(report.methods).toBe(methods.length)
    const uncalled = report.uncalled.filter(({ type }) => isMethod(kind(type)))
    expect(uncalled.length).toBeLessThanOrEqual(methods.length / 20)
    expect(report.uncalled.filter(({ reason }) => reason === '')).toEqual([])
  })
})

describe('what was measured agrees with what Manim is known to do', () => {
  it.each([
    ['manim.FadeIn', ['mobjects']],
    ['manim.FadeOut', []],
    ['manim.Transform', ['mobject']],
    ['manim.ReplacementTransform', ['target_mobject']],
    ['manim.TransformFromCopy', ['target_mobject']],
    ['manim.FadeTransform', ['target_mobject']],
    ['manim.TransformMatchingTex', ['target_mobject']],
    ['manim.Uncreate', []],
    ['manim.ShowPassingFlash', []],
    ['manim.Table.create', ['mobject']],
  ])('%s leaves %j on stage', (type, leaves) => {
    expect(kind(type).facts.leaves).toEqual(leaves)
  })

  it.each([
    ['manim.Rotate', true],
    ['manim.GrowFromCenter', true],
    ['manim.GrowFromEdge', true],
    ['manim.SpinInFromNothing', true],
    ['manim.SpiralIn', true],
    ['manim.Circumscribe', true],
    ['manim.Flash', true],
    ['manim.FadeTransform', true],
    ['manim.TransformMatchingShapes', true],
    ['manim.FadeIn', undefined],
    ['manim.Transform', undefined],
    ['manim.Indicate', undefined],
    ['manim.MoveAlongPath', undefined],
  ])('%s reads its object when it is built: %s', (type, reads) => {
    expect(kind(type).facts.reads_when_built).toBe(reads)
  })

  it.each([
    ['manim.Mobject.move_to', true],
    ['manim.Mobject.next_to', true],
    ['manim.Mobject.align_to', true],
    ['manim.Mobject.to_edge', true],
    ['manim.Mobject.match_width', true],
    ['manim.Mobject.become', true],
    ['manim.Mobject.arrange', true],
    ['manim.VMobject.set_fill', true],
    ['manim.Mobject.put_start_and_end_on', true],
    ['manim.Mobject.shift', undefined],
    ['manim.Mobject.scale', undefined],
    ['manim.Mobject.rotate', undefined],
    ['manim.Mobject.flip', undefined],
    ['manim.Mobject.apply_matrix', undefined],
    ['manim.Mobject.add', undefined],
  ])('%s does not depend on the state before: %s', (type, absolute) => {
    expect(kind(type)).toMatchObject({ effect: 'change', call: { form: 'method' } })
    expect(kind(type).facts.absolute).toBe(absolute)
  })

  it.each([
    ['manim.Mobject.copy', 'make', 'mobject', 'Self'],
    ['manim.Mobject.get_center', 'read', 'value', 'Point'],
    ['manim.CoordinateSystem.plot', 'make', 'mobject', 'ParametricFunction'],
    ['manim.Circle.from_three_points', 'make', 'mobject', 'Circle'],
    ['manim.Matrix.get_rows', 'read', 'mobject', 'VGroup'],
    ['manim.Table.create', 'animation', 'animation', 'AnimationGroup'],
    ['manim.MovingCamera.auto_zoom', 'animation', 'animation', 'Builder<Mobject>'],
  ])('%s is a %s that gives %s of type %s', (type, effect, name, given) => {
    expect(kind(type).effect).toBe(effect)
    expect(kind(type).outputs[0]).toEqual({ name, type: given })
  })

  it('holds on to the members of groups', () => {
    const holding = ['manim.Group', 'manim.VGroup', 'manim.Mobject.add', 'manim.MobjectTable']
    expect(holding.map((type) => kind(type).facts.holds)).toEqual([
      ['mobjects'],
      ['vmobjects'],
      ['mobjects'],
      ['table'],
    ])
  })

  it('stages what scene actions add', () => {
    expect(kind('scene.add').facts.stages).toEqual(['mobjects'])
    expect(kind('scene.remove').facts.stages).toBeUndefined()
    expect(kind('scene.add_fixed_in_frame_mobjects').facts).toEqual({
      stages: ['mobjects'],
      needs_scene: 'ThreeDScene',
    })
    expect(kind('scene.activate_zooming').facts.needs_scene).toBe('ZoomedScene')
  })
})

describe('the shipped catalogue beside real Manim', () => {
  let folder = ''
  let check: Check

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'manim-nodes-'))
    const python = await testPython()
    const fresh = ['-o', join(folder, 'catalogue.json'), '--report', join(folder, 'report.json')]
    const [, checked] = await Promise.all([
      execa(python, ['-m', 'manim_nodes.introspect', ...fresh], { env, cwd: folder }),
      execa(python, [checker, shippedFile()], { env, cwd: folder }),
    ])
    check = JSON.parse(checked.stdout) as Check
  }, 240_000)

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true })
  })

  it('is what introspection writes, byte for byte', async () => {
    const fresh = await readFile(join(folder, 'catalogue.json'), 'utf8')
    expect(firstDifference(fresh, shipped)).toBeUndefined()
    expect(await readFile(join(folder, 'report.json'), 'utf8')).toBe(await readFile(reportFile, 'utf8'))
  })

  it('lacks no public class and no public method', () => {
    expect(check.missing).toEqual([])
  })

  it('builds every class but those that Manim itself cannot', () => {
    const listed = new Set(report.uncalled.map(({ type }) => type))
    expect(Object.keys(check.not_built).filter((type) => !listed.has(type))).toEqual([])
    expect(Object.keys(check.not_built)).toEqual(['manim.ApplyPointwiseFunctionToCenter', 'manim.ArrowTip'])
  })

  it('has no default that gives another object than leaving it away', () => {
    expect(check.other_defaults).toEqual([])
  })
})

/** The first line that differs, shortened: a diff of two megabytes says less. */
function firstDifference(one: string, other: string): [string, string] | undefined {
  if (one === other) return undefined
  const [left, right] = [one.split('\n'), other.split('\n')]
  const at = left.findIndex((line, index) => line !== right[index])
  return [(left[at] ?? '').slice(0, 2000), (right[at] ?? '').slice(0, 2000)]
}
