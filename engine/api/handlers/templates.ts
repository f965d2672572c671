import { templateEntry } from '../../library/templates/templates.ts'
import type { Handlers } from '../engine.ts'
import type { Services } from '../services.ts'

type TemplateHandlers = Pick<Handlers, Extract<keyof Handlers, `templates.${string}`>>

/** Templates: those that ship with the app, and the user's own. */
export function templateHandlers({ templates, library, log }: Services): TemplateHandlers {
  return {
    'templates.list': async () => {
      const list = await templates.list()
      for (const { file, error } of list.damaged) log.warning(`The template ${file} cannot be read.`, { error })
      return list.templates.map(templateEntry)
    },
    'templates.get': async ({ template }) => {
      const [known, document] = await Promise.all([templates.get(template), templates.read(template)])
      return { template: templateEntry(known), document: { ...document } }
    },
    'templates.save': async ({ project, ...words }) => {
      const { document } = await library.open({ project })
      return templateEntry(await templates.save(document, words, await library.thumbnailFile(project)))
    },
    'templates.delete': async ({ template }) => {
      await templates.delete(template)
      return {}
    },
  }
}
