/** The two schemes of the app: its page, and what the engine has. */
import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import type { ServedFiles } from '../../engine/api/http/served-files.ts'
import { mediaScheme, pageScheme } from '../origin.ts'
import { answerMedia } from './media-answer.ts'
import { pageFile, pagePolicy } from './page-file.ts'

/** To be called before the app is ready. */
export function registerSchemes(): void {
  const known = { standard: true, secure: true, supportFetchAPI: true }
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { ...known, codeCache: true } },
    { scheme: mediaScheme, privileges: { ...known, corsEnabled: true, stream: true } },
  ])
}

/** Answers both schemes. */
export function serveSchemes({ protocol: schemes }: Session, folder: string, files: ServedFiles): void {
  schemes.handle(pageScheme, ({ url }) => answerPage(url, folder))
  schemes.handle(mediaScheme, (request) => answerMedia(request, files))
}

async function answerPage(address: string, folder: string): Promise<Response> {
  const file = pageFile(address, folder)
  const bytes = file && (await readFile(file.path).catch(() => undefined))
  if (!file || !bytes) return new Response(null, { status: 404 })
  const headers = {
    'content-type': file.type,
    'content-security-policy': pagePolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  }
  return new Response(bytes, { headers })
}
