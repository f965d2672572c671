/** The smallest of rising numbers that is greater than `from`; infinity if none is. */
export function firstAfter(rising: readonly number[], from: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? Infinity) > from) high = middle
    else low = middle + 1
  }
  return rising[low] ?? Infinity
}
