import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ManimNotFound } from '../render/find-manim.ts'
import { CliError, exitCodes } from './output.ts'
import { reportError } from './report-error.ts'

let printed: { stdout: string; stderr: string }

beforeEach(() => {
  printed = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      printed[name] += String(text)
      return true
    })
  }
})
afterEach(() => vi.restoreAllMocks())

describe('reportError', () => {
  it('says a failure in one sentence, then what to do', () => {
    const error = new CliError('It is broken.', { remedy: 'Mend it.', code: exitCodes.wrongUse })
    expect(reportError(error, [])).toBe(2)
    expect(printed).toEqual({ stdout: '', stderr: 'Error: It is broken.\nMend it.\n' })
  })

  it('passes on what the engine advises', () => {
    expect(reportError(new ManimNotFound([]), [])).toBe(1)
    expect(printed.stderr).toMatch(/^Error: Manim was not found\.\nRun `npm start` /)
  })

  it('shows no more than the first line of an error nobody foresaw, and says where to see the rest', () => {
    expect(reportError(new TypeError('x is not a function\nmore'), [])).toBe(1)
    expect(printed.stderr).toBe('Error: x is not a function (not foreseen; --verbose shows where)\n')
  })

  it('gives the details to machines', () => {
    reportError(new CliError('It is broken.', { details: { node: 'n1' } }), ['--json'])
    expect(JSON.parse(printed.stdout)).toMatchObject({ error: { message: 'It is broken.', code: 1, node: 'n1' } })
  })
})
