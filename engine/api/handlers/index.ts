import type { Handlers } from '../engine.ts'
import type { Services } from '../services.ts'
import { appHandlers } from './app.ts'
import { catalogueHandlers } from './catalogue.ts'
import { documentHandlers } from './documents.ts'
import { exportHandlers } from './exports.ts'
import { previewHandlers } from './previews.ts'
import { templateHandlers } from './templates.ts'

/** The handler of every request, by room. */
export function createHandlers(services: Services): Handlers {
  return {
    ...appHandlers(services),
    ...catalogueHandlers(),
    ...documentHandlers(services),
    ...exportHandlers(services),
    ...previewHandlers(services),
    ...templateHandlers(services),
  }
}
