import { findManim } from '../find-manim.ts'

/** The Python with the real Manim that tests run; found as the app finds it (`npm test` names it in the environment). */
export async function testPython(): Promise<string> {
  return (await findManim()).python
}
