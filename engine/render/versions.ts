/**
 * Whether a version is the given one or a later one. Only the leading numbers count: `0.22.0rc1` is 0.22.0.
 *
 * @param version as a program tells it, `3.11.7`
 * @param oldest the first good one, `3.11`
 */
export function atLeast(version: string, oldest: string): boolean {
  const numbers = parts(version)
  for (const [at, wanted] of parts(oldest).entries()) {
    const have = numbers[at] ?? 0
    if (have !== wanted) return have > wanted
  }
  return true
}

function parts(version: string): number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10) || 0)
}
