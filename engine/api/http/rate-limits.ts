/** How many requests a minute are taken; far more than any person or script of good will makes. */
import rateLimit from '@fastify/rate-limit'
import { EngineError } from '../contract/errors.ts'
import type { App } from './server-options.ts'

/** Requests a minute: frames of a preview are fetched one by one. */
const anything = 12_000

/** For the `config` of routes that start work. */
export const startsWork = { rateLimit: { max: 600 } }

/** Counts requests; those beyond the limit get RATE_LIMITED with the seconds to wait. */
export async function limitRates(app: App): Promise<void> {
  await app.register(rateLimit, {
    max: anything,
    timeWindow: 60_000,
    errorResponseBuilder: (_request, { max, ttl }) => {
      const retry_after = Math.ceil(ttl / 1000)
      const sentence = `More than ${max} requests in a minute. Try again in ${retry_after} s.`
      return new EngineError('RATE_LIMITED', sentence, { details: { limit: max, retry_after } })
    },
  })
}
