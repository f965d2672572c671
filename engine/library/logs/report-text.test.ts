import { homedir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { reportText } from './report-text.ts'

describe('reportText', () => {
  it('says what runs where and what failed, without secrets and without the name of the user', () => {
    const home = '/home/ana.b'
    const env = { HOME: home, LLM_API_KEY: 'very-secret-key' }
    const text = reportText({
      version: '1.2.3',
      manim: { version: '0.22.0', python: `${home}/manim-nodes/python/bin/python`, pythonVersion: '3.11.4' },
      doctor: [{ part: 'Manim', state: 'ok', found: '0.22.0', wanted: '0.22', remedy: null }],
      errors: [
        {
          timestamp: '2030-01-01T00:00:00.000Z',
          level: 'ERROR',
          message: `cannot read ${home}/a.json`,
          context: {
            job_id: 'j',
            traceback: `Error: very-secret-key\n    at ${homedir()}/x.ts:1\n    at /home/ana.bc/y`,
          },
        },
      ],
      env,
    })
    expect(text).toContain('App: 1.2.3')
    expect(text).toContain(`Node: ${process.version}`)
    expect(text).toContain('Python: 3.11.4 (~/manim-nodes/python/bin/python)')
    expect(text).toContain('Manim: 0.22.0')
    expect(text).toContain('- Manim: ok, found 0.22.0, wanted 0.22')
    expect(text).toContain('ERROR cannot read ~/a.json {"job_id":"j"}')
    expect(text).toContain('at ~/x.ts:1')
    expect(text).toContain('/home/ana.bc/y')
    expect(text).not.toContain('very-secret-key')
    expect(text).not.toMatch(/ana\.b\//)
  })

  it('says that there is no Manim and no error', () => {
    const text = reportText({ version: '1', manim: null, doctor: [], errors: [], env: {} })
    expect(text).toContain('Manim: not found')
    expect(text).toMatch(/## Last errors\nnone$/)
  })
})
