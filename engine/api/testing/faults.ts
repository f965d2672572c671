/** For clients in tests: any fault of the contract or of a listener fails the test. */
export function throwFault(error: unknown): void {
  queueMicrotask(() => {
    throw error
  })
}
