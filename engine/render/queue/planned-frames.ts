import { execa } from 'execa'
import { z } from 'zod'
import type { GeneratedCode } from '../../codegen/source-map.ts'
import { driverEnvironment } from '../driver-process.ts'
import { RenderProgress } from '../progress.ts'

/** The driver's own way to read a plan from code; it needs neither Manim nor any package. */
const program = `import json, sys
from manim_nodes.driver.plan import planned_seconds
print(json.dumps(planned_seconds(sys.stdin.read(), sys.argv[1])))`
const timeout = 10_000

/** Frames a scene will probably have; undefined where its code does not say. */
export async function plannedFrames(
  { code, className }: GeneratedCode,
  python: string,
  frameRate: number,
): Promise<number | undefined> {
  try {
    const { stdout } = await execa(python, ['-c', program, className], {
      input: code,
      env: driverEnvironment(process.env),
      extendEnv: false,
      timeout,
      forceKillAfterDelay: 500,
    })
    const seconds = z.array(z.number()).parse(JSON.parse(stdout))
    return new RenderProgress(seconds, frameRate).state().frames_total
  } catch {
    // An estimate is worth no failure: the render itself will say what is wrong with the code.
    return undefined
  }
}
