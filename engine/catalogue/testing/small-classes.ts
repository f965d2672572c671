import type { ClassInfo } from '../catalogue.ts'

function family(of: ClassInfo['family'], lines: readonly string[]): [string, ClassInfo][] {
  return lines.map((line) => {
    const [name = '', ...bases] = line.split(' < ')
    return [name, { bases, family: of }]
  })
}

/** The classes the small catalogue's kinds speak of, each with its bases as in Manim. */
export const smallClasses = new Map<string, ClassInfo>([
  ...family('mobject', [
    'Mobject',
    'VMobject < Mobject',
    'Group < Mobject',
    'VGroup < VMobject < Mobject',
    'ImageMobject < AbstractImageMobject < Mobject',
    'AbstractImageMobject < Mobject',
    'Arc < VMobject < Mobject',
    'Circle < Arc < VMobject < Mobject',
    'Polygon < VMobject < Mobject',
    'RegularPolygon < Polygon < VMobject < Mobject',
    'Square < Polygon < VMobject < Mobject',
    'ScreenRectangle < VMobject < Mobject',
    'Line < VMobject < Mobject',
    'Text < VMobject < Mobject',
    'Axes < VGroup < VMobject < Mobject',
    'ThreeDAxes < Axes < VGroup < VMobject < Mobject',
    'NumberLine < Line < VMobject < Mobject',
    'ParametricFunction < VMobject < Mobject',
    'ValueTracker < Mobject',
    'Arrow < Line < VMobject < Mobject',
    'Vector < Arrow < Line < VMobject < Mobject',
    'DecimalNumber < VMobject < Mobject',
    'Integer < DecimalNumber < VMobject < Mobject',
    'PMobject < Mobject',
    'Point < PMobject < Mobject',
  ]),
  ...family('animation', [
    'Animation',
    'FadeIn < Animation',
    'FadeOut < Animation',
    'Create < Animation',
    'Transform < Animation',
    'AnimationGroup < Animation',
    'LaggedStartMap < AnimationGroup < Animation',
  ]),
  ...family('scene', [
    'Scene',
    'ThreeDScene < Scene',
    'MovingCameraScene < Scene',
    'ZoomedScene < MovingCameraScene < Scene',
  ]),
])
