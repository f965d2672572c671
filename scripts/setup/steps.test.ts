import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { complete, isDone, type Step } from './steps.mjs'

let folder: string
let made: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'steps ü '))
  made = []
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function step(name: string, inputs: string[], works = true): Step {
  const proof = join(folder, `${name}.proof`)
  return {
    name,
    folder,
    inputs,
    proofs: [proof],
    make: () => {
      made.push(name)
      if (!works) return Promise.reject(new Error('broken off'))
      writeFileSync(proof, '')
      return Promise.resolve()
    },
  }
}

describe('complete', () => {
  it('does a step once', async () => {
    await complete([step('a', ['1'])])
    await complete([step('a', ['1'])])
    expect(made).toEqual(['a'])
    expect(isDone(step('a', ['1']))).toBe(true)
  })

  it('does a step again when an input changed', async () => {
    await complete([step('a', ['1'])])
    await complete([step('a', ['2'])])
    expect(made).toEqual(['a', 'a'])
  })

  it('does a step again when its proof is gone, whatever the stamp says', async () => {
    await complete([step('a', ['1'])])
    rmSync(join(folder, 'a.proof'))
    await complete([step('a', ['1'])])
    expect(made).toEqual(['a', 'a'])
  })

  it('goes on where it was broken off', async () => {
    await expect(complete([step('a', ['1']), step('b', ['1'], false)])).rejects.toThrow('broken off')
    await complete([step('a', ['1']), step('b', ['1']), step('c', ['1'])])
    expect(made).toEqual(['a', 'b', 'b', 'c'])
  })
})
