import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../setup/places.mjs'
import { completeLock, missingOptional, type Lock } from './complete.mjs'

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock

describe('completeLock', () => {
  it('finds nothing missing in the lockfile of this repository, and leaves it as it is', () => {
    expect(missingOptional(lock)).toEqual({})
    expect(JSON.stringify(completeLock(lock))).toBe(JSON.stringify(lock))
  })

  it('puts back the platform packages that npm left out', () => {
    const isLeftOut = (path: string) => /-(darwin|win32|android|freebsd)-/.test(path)
    const packages = Object.fromEntries(Object.entries(lock.packages).filter(([path]) => !isLeftOut(path)))
    const left = Object.keys(lock.packages).length - Object.keys(packages).length
    expect(left).toBeGreaterThan(20)
    const whole = completeLock({ ...lock, packages })
    expect(Object.keys(whole.packages)).toEqual(Object.keys(lock.packages))
    expect(whole.packages['node_modules/@oxlint/binding-darwin-arm64']).toEqual({
      version: lock.packages['node_modules/oxlint']?.version,
      dev: true,
      optional: true,
      os: ['darwin'],
      cpu: ['arm64'],
    })
  })

  it('takes a package further up for present, and ranges for npm to decide', () => {
    const packages = {
      'node_modules/a': { optionalDependencies: { b: '1.0.0', c: '^1.0.0' } },
      'node_modules/a/node_modules/d': { optionalDependencies: { b: '1.0.0' } },
      'node_modules/b': { version: '1.0.0' },
    }
    expect(missingOptional({ packages })).toEqual({})
  })
})
