import { expect, it } from 'vitest'
import { hashOf } from '../../../engine/library/trust-store.ts'
import { hashCode } from './hash-code.ts'

it('gives the very hash the engine trusts, whatever the line ends', async () => {
  for (const code of ['', 'x = 1\n', 'a = "ä"\r\nb = 2\rc = 3']) expect(await hashCode(code)).toBe(hashOf(code))
})
