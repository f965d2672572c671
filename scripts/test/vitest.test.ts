import { describe, expect, it } from 'vitest'
import { countTests, type VitestReport } from './vitest.ts'

function report(counts: Partial<VitestReport>): VitestReport {
  return {
    success: true,
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...counts,
  }
}

describe('countTests', () => {
  it('counts what passed, failed and was skipped', () => {
    const counts = { numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }
    expect(countTests(report({ ...counts, success: false }), 1)).toMatchObject({ passed: 5, failed: 2, skipped: 2 })
  })

  it('counts a file that could not be loaded as a failure', () => {
    const testResults = [{ name: 'a.test.ts', status: 'failed', assertionResults: [] }]
    expect(countTests(report({ numPassedTests: 5, success: false, testResults }), 1)).toMatchObject({
      passed: 5,
      failed: 1,
      details: 'not loaded: a.test.ts',
    })
  })

  it.each([
    ['a run that crashed', undefined, null],
    ['a run without tests', report({}), 0],
    ['an error outside of any test', report({ numPassedTests: 5 }), 1],
    ['a run that says of itself that it failed', report({ numPassedTests: 5, success: false }), 0],
  ])('counts %s as a failure', (_name, told, code) => {
    expect(countTests(told, code).failed).toBe(1)
  })
})
