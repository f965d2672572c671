import { protocolVersion } from '../contract/app.ts'
import { tailLog } from '../../library/logs/tail-log.ts'
import { reportText } from '../../library/logs/report-text.ts'
import { diagnose } from '../../render/doctor.ts'
import { ManimNotFound, type Manim } from '../../render/find-manim.ts'
import type { Handlers } from '../engine.ts'
import type { Services } from '../services.ts'

type AppHandlers = Pick<
  Handlers,
  | 'hello'
  | 'assets.add'
  | 'assets.list'
  | 'settings.get'
  | 'settings.set'
  | 'doctor.run'
  | 'trust.grant'
  | 'logs.tail'
  | 'logs.report'
  | 'storage.report'
  | 'storage.cleanup'
>

/** Lines of grave errors that a report shows. */
const reportedErrors = 20

/** The app around the graphs. */
export function appHandlers(services: Services): AppHandlers {
  const { version, assets, settings, trust, paths, storage, tools, env } = services
  return {
    hello: async () => {
      const found = await manimOrWhy(services)
      const here = { protocol: protocolVersion, version, platform: process.platform } as const
      if (found instanceof ManimNotFound) {
        return { ...here, manim: null, manim_missing: { message: found.message, remedy: found.remedy } }
      }
      const { manimVersion, python, warning = null } = found
      return { ...here, manim: { version: manimVersion, python, warning }, manim_missing: null }
    },
    'assets.add': ({ name, data }) => assets.add({ name, data: Buffer.from(data, 'base64') }),
    'assets.list': () => assets.list(),
    'settings.get': async () => ({
      settings: settings.current,
      overridden: settings.overridden,
      warning: settings.warning ?? null,
    }),
    'settings.set': async ({ changes }) => ({ settings: await settings.set(changes) }),
    'doctor.run': async () => {
      tools.forgetManim()
      return diagnose({ env })
    },
    'trust.grant': async ({ hashes }) => {
      await trust.grant(hashes)
      return {}
    },
    'logs.tail': ({ lines, level }) => tailLog(paths.logFile, { lines, level }),
    'logs.report': async () => {
      const [found, doctor, errors] = await Promise.all([
        manimOrWhy(services),
        diagnose({ env }),
        tailLog(paths.logFile, { lines: reportedErrors, level: 'ERROR' }),
      ])
      const manim =
        found instanceof ManimNotFound
          ? null
          : { version: found.manimVersion, python: found.python, pythonVersion: found.pythonVersion }
      return { text: reportText({ version, manim, doctor, errors, env }) }
    },
    'storage.report': () => storage.report(),
    'storage.cleanup': () => storage.cleanup(),
  }
}

async function manimOrWhy({ tools }: Services): Promise<Manim | ManimNotFound> {
  try {
    return await tools.manim()
  } catch (error) {
    if (error instanceof ManimNotFound) return error
    throw error
  }
}
