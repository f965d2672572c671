/** Which errors a route answers with, for its description and for the check of what it answers. */
import { z } from 'zod'
import { errorBody, errorStatus, type ErrorCode } from '../contract/errors.ts'

z.globalRegistry.add(errorBody, {
  id: 'Error',
  examples: [
    {
      error: 'Graph not found',
      code: 'GRAPH_NOT_FOUND',
      details: {},
      request_id: '5f0c3f0e-6a07-4b62-9a44-0f6a4a2f9f10',
      id: 'no-such-graph',
    },
  ],
})

/** What any request may be answered with. */
const everywhere = ['VALIDATION_ERROR', 'UNAUTHORIZED', 'ACCESS_DENIED', 'RATE_LIMITED', 'INTERNAL_ERROR'] as const

/** One status of a description. */
export interface ErrorAnswer {
  description: string
  content: { 'application/json': { schema: typeof errorBody } }
}

/** The error answers of a route by status: those that every route has, and these. */
export function errorAnswers<C extends ErrorCode = never>(
  ...codes: C[]
): Record<(typeof errorStatus)[C | (typeof everywhere)[number]], ErrorAnswer> {
  const byStatus = Map.groupBy([...everywhere, ...codes], (code) => errorStatus[code])
  const answers = [...byStatus].map(([status, names]): [number, ErrorAnswer] => [
    status,
    { description: [...new Set(names)].join(', '), content: { 'application/json': { schema: errorBody } } },
  ])
  return Object.fromEntries(answers) as ReturnType<typeof errorAnswers<C>>
}
