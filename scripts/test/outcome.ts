/** What a stage of the checks came to. Each check counts as one; a run of tests counts each test. */
export interface Outcome {
  passed: number
  failed: number
  skipped: number
  /** What to show: why it failed, or the reason of a skip. */
  details?: string
}

export const passed: Outcome = { passed: 1, failed: 0, skipped: 0 }

export function failed(details: string): Outcome {
  return { passed: 0, failed: 1, skipped: 0, details }
}

export function skipped(reason: string): Outcome {
  return { passed: 0, failed: 0, skipped: 1, details: `skipped: ${reason}` }
}

export function sum(outcomes: readonly Outcome[]): Outcome {
  const total = (field: 'passed' | 'failed' | 'skipped') => outcomes.reduce((all, each) => all + each[field], 0)
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') }
}

/** The last line of every run: `12 passed, 0 failed`, and what was skipped if anything was. */
export function tally({ passed: good, failed: bad, skipped: left }: Outcome): string {
  return `${good} passed, ${bad} failed${left > 0 ? `, ${left} skipped` : ''}`
}
