import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kindIndexes } from './write-kind-index.mjs'

test.each(kindIndexes())('$path names every file of its folder', ({ path, text }) => {
  expect(readFileSync(path, 'utf8'), 'run: npm run kinds').toBe(text)
})
