/** The answers of every address that sends a file, as they are described. */
import { z } from 'zod'
import { errorAnswers } from './error-schemas.ts'

/** Answers for a file of these media types. */
export function fileAnswers(types: readonly string[]) {
  const content = Object.fromEntries(types.map((type) => [type, { schema: z.any() }]))
  return {
    200: { description: 'The whole file.', content },
    206: { description: 'The part that Range asked for.', content },
    304: z.undefined().describe('What If-None-Match names is still right.'),
    416: z.undefined().describe('Range lies outside of the file; Content-Range has its size.'),
    ...errorAnswers('NOT_FOUND'),
  }
}

/** The headers that matter for a file. */
export const fileHeaders = z.object({
  range: z
    .string()
    .optional()
    .meta({ description: 'One range of bytes.', examples: ['bytes=0-1023'] }),
  'if-none-match': z.string().optional(),
})
