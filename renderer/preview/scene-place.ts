/** Places in the picture and in the scene. */

/** Units of the scene across the shorter side of the picture (`docs/decisions/frame-size.md`). */
const shorterSide = 8

/** Width and height of a picture in units of the scene. */
export function sceneSize(width: number, height: number): { width: number; height: number } {
  const unit = shorterSide / Math.min(width, height)
  return { width: width * unit, height: height * unit }
}

/**
 * The place in the scene under a point of the picture, as long as the camera stands still.
 *
 * @param across - from 0 at the left to 1 at the right
 * @param down - from 0 at the top to 1 at the bottom
 */
export function scenePlace(
  picture: { readonly width: number; readonly height: number },
  across: number,
  down: number,
): { x: number; y: number } {
  const { width, height } = sceneSize(picture.width, picture.height)
  return { x: (across - 0.5) * width, y: (0.5 - down) * height }
}

/** A place as it is written in a graph: `[1.25, -0.5, 0]`. */
export function writePlace({ x, y }: { readonly x: number; readonly y: number }): string {
  return `[${round(x)}, ${round(y)}, 0]`
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0
}
