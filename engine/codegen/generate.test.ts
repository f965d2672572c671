import { describe, expect, it } from 'vitest'
import { node } from '../graph/testing/build.ts'
import { fileOf, statementsOf, withItems } from './testing/code-of.ts'

const circle = node('node-1', 'manim.Circle')
const square = node('node-2', 'manim.Square')

describe('a whole file', () => {
  it('is what a person would write for a circle that fades in', () => {
    const nodes = [
      node('node-1', 'manim.Circle', { radius: 1.5, color: 'BLUE', fill_opacity: { expr: '1/2' } }),
      withItems('node-2', 'manim.FadeIn', { mobjects: ['a1'] }, { run_time: 2 }),
    ]
    expect(fileOf(nodes, ['node-1.mobject > node-2.mobjects:a1'], {}, 'Hello circle')).toBe(`from manim import *


class HelloCircle(Scene):
    def construct(self):
        circle = Circle(radius=1.5, color=BLUE, fill_opacity=1 / 2)
        self.play(FadeIn(circle, run_time=2))
        self.wait()
`)
  })

  it('is valid Python when the graph is empty', () => {
    expect(fileOf([], [], { hold: 0 })).toContain('def construct(self):\n        pass\n')
  })

  it('holds the last picture as long as the settings say', () => {
    expect(fileOf([circle], [], { hold: 2.5 })).toContain('self.wait(2.5)')
    expect(fileOf([circle], [], { hold: 0 })).not.toContain('self.wait')
  })

  it('sets background and seed, and no pixel size or frame rate', () => {
    const file = fileOf([circle], [], { background_color: '#112233', seed: 7, frame_rate: 60 })
    expect(file).toContain('from manim import *\n\nconfig.background_color = "#112233"\nconfig.seed = 7\n\n\nclass')
    expect(file).not.toMatch(/pixel|frame_rate/)
  })

  it('sets the frame where the picture is not 16:9, its shorter side 8 units', () => {
    expect(fileOf([], [], { resolution: [1080, 1920] })).toContain(
      'config.frame_width = 8\nconfig.frame_height = 14.222222\n',
    )
    expect(fileOf([], [], { resolution: [1000, 1000] })).toContain('config.frame_width = 8\nconfig.frame_height = 8\n')
    expect(fileOf([], [], { resolution: [854, 480] })).not.toContain('frame_width')
  })

  it.each([
    ['Linear Algebra - Matrix Multiplication', 'LinearAlgebraMatrixMultiplication'],
    ['circle', 'CircleScene'],
    ['3 circles', 'GeneratedScene'],
    ['😀', 'GeneratedScene'],
    ['none', 'NoneScene'],
  ])('calls the scene of %s %s', (name, className) => {
    expect(fileOf([], [], {}, name)).toContain(`class ${className}(Scene):`)
  })

  it('passes arguments of the scene through its constructor', () => {
    const file = fileOf([], [], { base_class: 'LinearTransformationScene', scene_args: { show_coordinates: true } })
    expect(file).toContain(
      'class Test(LinearTransformationScene):\n    def __init__(self, **kwargs):\n        super().__init__(show_coordinates=True, **kwargs)\n\n    def construct',
    )
  })

  it('sets defaults of classes before the scene', () => {
    const defaults = [{ class: 'Text', params: { font_size: 30, color: 'YELLOW' } }]
    expect(fileOf([], [], { defaults })).toContain('Text.set_default(font_size=30, color=YELLOW)')
  })
})

describe('chains', () => {
  const shift = withItems('node-2', 'manim.Mobject.shift', { vectors: ['a1'] }, { 'vectors:a1': [0, 1, 0] })

  it('join changes to the construction they follow', () => {
    const nodes = [circle, shift, node('node-3', 'manim.Mobject.scale', { scale_factor: 2 })]
    expect(statementsOf(nodes, ['node-1.mobject > node-2.mobject', 'node-2.mobject > node-3.mobject'])).toBe(
      'circle = Circle().shift(UP).scale(2)\nself.add(circle)',
    )
  })

  it('break one link a line where they are long', () => {
    const nodes = [
      node('node-1', 'manim.Circle', { radius: 1.5, color: 'BLUE', fill_opacity: 0.5, stroke_width: 8 }),
      shift,
      node('node-3', 'manim.Mobject.scale', { scale_factor: 2 }),
    ]
    expect(statementsOf(nodes, ['node-1.mobject > node-2.mobject', 'node-2.mobject > node-3.mobject'])).toBe(
      `circle = (
    Circle(radius=1.5, color=BLUE, fill_opacity=0.5, stroke_width=8)
    .shift(UP)
    .scale(2)
)
self.add(circle)`,
    )
  })

  it('pass constructions that stand between and have nothing to do with them', () => {
    const nodes = [circle, node('node-2', 'manim.Square'), { ...shift, id: 'node-3', order: 3 }]
    expect(statementsOf(nodes, ['node-1.mobject > node-3.mobject'])).toBe(
      'square = Square()\ncircle = Circle().shift(UP)\nself.add(circle, square)',
    )
  })

  it('end where something in between looks at the object', () => {
    const nodes = [circle, node('node-2', 'manim.Brace'), { ...shift, id: 'node-3', order: 3 }]
    expect(statementsOf(nodes, ['node-1.mobject > node-2.mobject', 'node-1.mobject > node-3.mobject'])).toBe(
      'circle = Circle()\nbrace = Brace(circle)\ncircle.shift(UP)\nself.add(circle, brace)',
    )
  })

  it('end where a change looks at its own object', () => {
    const nodes = [circle, node('node-2', 'manim.Mobject.set_x', { x: { expr: 'c.width' } })]
    expect(statementsOf(nodes, ['node-1.mobject > node-2.mobject', 'node-1.mobject > node-2.c'])).toBe(
      'circle = Circle()\ncircle.set_x(circle.width)\nself.add(circle)',
    )
  })

  it('end at a step', () => {
    const nodes = [circle, node('node-2', 'scene.wait'), { ...shift, id: 'node-3', order: 3 }]
    expect(statementsOf(nodes, ['node-1.mobject > node-3.mobject'])).toBe(
      'circle = Circle()\nself.add(circle)\nself.wait()\ncircle.shift(UP)',
    )
  })
})

describe('values', () => {
  it('are written where they are used when nothing changes in between', () => {
    const nodes = [circle, node('node-2', 'manim.Mobject.get_center'), node('node-3', 'manim.Dot')]
    expect(statementsOf(nodes, ['node-1.mobject > node-2.mobject', 'node-2.value > node-3.point'])).toContain(
      'dot = Dot(point=circle.get_center())',
    )
  })

  it('are read at their own place when the object changes before they are used', () => {
    const nodes = [
      circle,
      node('node-2', 'manim.Mobject.get_center'),
      node('node-3', 'manim.Mobject.scale', { scale_factor: 2 }),
      node('node-4', 'manim.Dot'),
    ]
    const wires = ['node-1.mobject > node-2.mobject', 'node-1.mobject > node-3.mobject', 'node-2.value > node-4.point']
    expect(statementsOf(nodes, wires)).toBe(
      'circle = Circle()\ncenter = circle.get_center()\ncircle.scale(2)\ndot = Dot(point=center)\nself.add(circle, dot)',
    )
  })

  it('are read before a step that lies between', () => {
    const nodes = [
      circle,
      node('node-2', 'manim.Mobject.get_center'),
      node('node-3', 'scene.wait'),
      node('node-4', 'manim.Dot'),
    ]
    expect(statementsOf(nodes, ['node-1.mobject > node-2.mobject', 'node-2.value > node-4.point'])).toContain(
      'center = circle.get_center()\nself.add(circle)\nself.wait()\n',
    )
  })

  it('are read when a group that holds the object changes', () => {
    const nodes = [
      circle,
      withItems('node-2', 'manim.VGroup', { vmobjects: ['a1'] }),
      node('node-3', 'manim.Mobject.get_center'),
      node('node-4', 'manim.Mobject.scale', { scale_factor: 2 }),
      node('node-5', 'manim.Dot'),
    ]
    const wires = [
      'node-1.mobject > node-2.vmobjects:a1',
      'node-1.mobject > node-3.mobject',
      'node-2.mobject > node-4.mobject',
      'node-3.value > node-5.point',
    ]
    expect(statementsOf(nodes, wires)).toContain('center = circle.get_center()\nv_group = VGroup(circle).scale(2)')
  })

  it('run once though an expression has their name twice', () => {
    const nodes = [
      node('node-1', 'value.random_number', { low: 0, high: 1 }),
      node('node-2', 'manim.Circle', { radius: { expr: 'a - a + 1' } }),
    ]
    expect(statementsOf(nodes, ['node-1.value > node-2.a'])).toContain('radius=random_number - random_number + 1')
  })

  it('keep the name somebody gave them', () => {
    const nodes = [
      node('node-1', 'value.number', { value: 20 }, { label: 'Speed' }),
      node('node-2', 'manim.Circle', { radius: { expr: 'v / 10' } }),
    ]
    expect(statementsOf(nodes, ['node-1.value > node-2.v'])).toBe(
      'speed = 20\ncircle = Circle(radius=speed / 10)\nself.add(circle)',
    )
  })

  it('keep their parentheses in an expression', () => {
    const nodes = [
      node('node-1', 'value.add', { a: 1, b: 2 }),
      node('node-2', 'manim.Circle', { radius: { expr: '2*r' } }),
    ]
    expect(statementsOf(nodes, ['node-1.value > node-2.r'])).toContain('Circle(radius=2 * (1 + 2))')
  })
})

describe('steps', () => {
  it('play an animation that no one plays', () => {
    expect(statementsOf([circle, node('node-2', 'manim.Create')], ['node-1.mobject > node-2.mobject'])).toBe(
      'circle = Circle()\nself.play(Create(circle))',
    )
  })

  it('play together what goes into one Play', () => {
    const nodes = [
      circle,
      square,
      node('node-3', 'manim.Create'),
      withItems('node-4', 'manim.FadeIn', { mobjects: ['a1'] }),
      withItems('node-5', 'scene.play', { animations: ['a1', 'a2'] }, { run_time: 2 }),
    ]
    const wires = [
      'node-1.mobject > node-3.mobject',
      'node-2.mobject > node-4.mobjects:a1',
      'node-3.animation > node-5.animations:a1',
      'node-4.animation > node-5.animations:a2',
    ]
    expect(statementsOf(nodes, wires)).toBe(
      'circle = Circle()\nsquare = Square()\nself.play(Create(circle), FadeIn(square), run_time=2)',
    )
  })

  it('write an animate chain inside the play', () => {
    const nodes = [
      square,
      node('node-3', 'mobject.animate', { run_time: 2 }),
      node('node-4', 'manim.Mobject.rotate', { angle: { expr: 'PI/4' } }),
      withItems('node-5', 'scene.play', { animations: ['a1'] }),
    ]
    const wires = [
      'node-2.mobject > node-3.mobject',
      'node-3.builder > node-4.mobject',
      'node-4.mobject > node-5.animations:a1',
    ]
    expect(statementsOf(nodes, wires)).toBe('square = Square()\nself.play(square.animate(run_time=2).rotate(PI / 4))')
  })

  it('build an animation at its own place when it reads an object that changes before it is played', () => {
    const nodes = [
      circle,
      node('node-2', 'manim.Rotate'),
      node('node-3', 'manim.Mobject.scale', { scale_factor: 2 }),
      withItems('node-4', 'scene.play', { animations: ['a1'] }),
    ]
    const wires = [
      'node-1.mobject > node-2.mobject',
      'node-1.mobject > node-3.mobject',
      'node-2.animation > node-4.animations:a1',
    ]
    expect(statementsOf(nodes, wires)).toBe(
      'circle = Circle()\nrotate = Rotate(circle)\ncircle.scale(2)\nself.play(rotate)',
    )
  })

  it('add the objects that wait before the first step after them, together', () => {
    const nodes = [
      circle,
      square,
      node('node-3', 'scene.wait'),
      node('node-4', 'manim.Dot'),
      node('node-5', 'scene.wait'),
    ]
    expect(statementsOf(nodes)).toBe(
      'circle = Circle()\nsquare = Square()\nself.add(circle, square)\nself.wait()\ndot = Dot()\nself.add(dot)\nself.wait()',
    )
  })

  it('leave out what is muted and pass its object on', () => {
    const nodes = [
      circle,
      { ...withItems('node-2', 'manim.FadeIn', { mobjects: ['a1'] }), muted: true },
      withItems('node-3', 'manim.FadeOut', { mobjects: ['a1'] }),
    ]
    const wires = ['node-1.mobject > node-2.mobjects:a1', 'node-2.mobjects:a1 > node-3.mobjects:a1']
    expect(statementsOf(nodes, wires)).toBe('circle = Circle()\nself.play(FadeOut(circle))')
  })

  it('leave out muted definitions, so that muting stops code of others', () => {
    const code = { code: 'print("here")' }
    expect(fileOf([circle, { ...node('node-2', 'code.definitions', code), muted: true }])).not.toContain('here')
    expect(fileOf([circle, node('node-2', 'code.definitions', code)])).toContain('here')
  })

  it('put what a bypassed animation leaves on stage without playing it', () => {
    const nodes = [
      circle,
      { ...withItems('node-2', 'manim.FadeIn', { mobjects: ['a1'] }), bypassed: true },
      { ...withItems('node-3', 'manim.FadeOut', { mobjects: ['a1'] }), bypassed: true },
    ]
    const wires = ['node-1.mobject > node-2.mobjects:a1', 'node-2.mobjects:a1 > node-3.mobjects:a1']
    expect(statementsOf(nodes, wires)).toBe('circle = Circle()\nself.add(circle)\nself.remove(circle)')
  })

  it('skip a bypassed change and let the object through', () => {
    const nodes = [
      circle,
      { ...node('node-2', 'manim.Mobject.scale', { scale_factor: 2 }), bypassed: true },
      node('node-3', 'manim.Create'),
    ]
    expect(statementsOf(nodes, ['node-1.mobject > node-2.mobject', 'node-2.mobject > node-3.mobject'])).toBe(
      'circle = Circle()\nself.play(Create(circle))',
    )
  })
})
