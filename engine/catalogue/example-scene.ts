/**
 * Example code as Manim's own documentation writes it: a scene class, to be run below `from manim import *`.
 *
 * @param body statements of `construct`, without indentation
 * @param base the scene class they need
 */
export function exampleScene(body: string, base = 'Scene'): string {
  const lines = body.trim().split('\n')
  return [
    `class Example(${base}):`,
    '    def construct(self):',
    ...lines.map((line) => (line === '' ? '' : `        ${line}`)),
  ].join('\n')
}
