/** Waiting, for the client alone: browsers and Node have the same timers. */

/** Runs something later. @returns a function that takes it back */
export function after(milliseconds: number, run: () => void): () => void {
  // oxlint-disable-next-line no-restricted-globals -- reconnecting is about time; the other pure rooms are not
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

const first = 250
const longest = 8000

/**
 * Milliseconds to wait before connecting again: a quarter of a second, twice that after each failure, 8 seconds at most,
 * give or take a fifth, so that many clients of one host do not all come back at the same moment.
 *
 * @param failures - in a row, from 0
 * @param random - 0 to 1
 */
export function pauseAfter(failures: number, random = Math.random()): number {
  return Math.min(longest, first * 2 ** failures) * (0.8 + 0.4 * random)
}

/**
 * The promise's value, unless it takes longer.
 *
 * @param late - gets a value that came after all, so that it can be put away
 * @throws Error after that time; what the promise throws before
 */
export function within<T>(milliseconds: number, promise: Promise<T>, late: (value: T) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    let isLate = false
    const takeBack = after(milliseconds, () => {
      isLate = true
      reject(new Error(`No answer within ${milliseconds / 1000} s.`))
    })
    promise.then((value) => (isLate ? late(value) : resolve(value)), reject).finally(takeBack)
  })
}
