import { cleanupReport } from '../../contract/app.ts'
import { callEngine } from '../call-engine.ts'
import { errorAnswers } from '../error-schemas.ts'
import type { App, ServerOptions } from '../server-options.ts'

/** `POST /api/cleanup`: frees disk space now. */
export function cleanupRoutes(app: App, { engine }: ServerOptions): void {
  const example = {
    removed: [{ kind: 'export', path: '/home/me/manim-nodes/exports/7f3c2f4e.mp4', bytes: 182_044 }],
    freed_bytes: 182_044,
  }
  const schema = {
    tags: ['Host'],
    summary: 'Clean up now',
    description:
      'Removes previews, exports and caches that are past their time, and says what went and how much that freed.',
    response: { 200: cleanupReport.meta({ description: 'What went.', examples: [example] }), ...errorAnswers() },
  }
  app.post('/api/cleanup', { schema }, () => callEngine(engine, 'storage.cleanup', {}))
}
