/** The app around the graphs: catalogue, templates, assets, settings, health, trust, logs. */
import { z } from 'zod'
import { idSchema, timeSchema } from './common.ts'
import { logLevels } from './log-level.ts'
import { settingsSchema } from './settings.ts'

/** Client and engine speak the same version of this contract, or not at all. */
export const protocolVersion = 1

const empty = z.strictObject({})

/** One socket in the catalogue's index. */
const indexSocket = z.object({ name: z.string(), type: z.string() })

/** What the palette needs of a kind; the rest comes with `catalogue.get`. */
export const indexEntry = z.object({
  type: z.string(),
  title: z.string(),
  kind: z.string(),
  category: z.string(),
  curated: z.boolean(),
  tags: z.array(z.string()),
  inputs: z.array(indexSocket),
  outputs: z.array(indexSocket),
})

/** What the template browser shows of one. */
export const templateSummary = z.object({
  id: idSchema,
  name: z.string(),
  category: z.string(),
  description: z.string(),
  instructions: z.string(),
  tags: z.array(z.string()),
  /** Relative addresses; null where there is none. */
  thumbnail_url: z.string().nullable(),
  video_url: z.string().nullable(),
  /** Whether the user made it. */
  own: z.boolean(),
})
/** See `templateSummary`. */
export type TemplateEntry = z.infer<typeof templateSummary>

/** One part that `doctor` looked at. */
export const doctorPart = z.object({
  part: z.string(),
  state: z.enum(['ok', 'missing', 'old', 'optional']),
  found: z.string().nullable(),
  wanted: z.string(),
  remedy: z.string().nullable(),
})

/** One line of the log. */
export const logLine = z.object({
  timestamp: timeSchema,
  level: z.enum(logLevels),
  message: z.string(),
  context: z.record(z.string(), z.unknown()),
})
/** See `logLine`. */
export type LogLine = z.infer<typeof logLine>

/** What a cleanup removed. */
export const cleanupReport = z.object({
  removed: z.array(
    z.object({ kind: z.enum(['preview', 'export', 'cache', 'history', 'leftover']), path: z.string(), bytes: z.int() }),
  ),
  freed_bytes: z.int(),
})
/** See `cleanupReport`. */
export type CleanupReport = z.infer<typeof cleanupReport>

/** How full the disk is. */
export const storageReport = z.object({
  used_bytes: z.int(),
  quota_bytes: z.int(),
  free_bytes: z.int(),
  /** One sentence where the quota is passed or the disk nearly full. */
  warning: z.string().nullable(),
})
/** See `storageReport`. */
export type StorageReport = z.infer<typeof storageReport>

/** Requests of this room. */
export const appMethods = {
  /** The first request of a connection. */
  hello: {
    params: z.strictObject({ client: z.string().max(100), protocol: z.literal(protocolVersion) }),
    result: z.object({
      protocol: z.literal(protocolVersion),
      version: z.string(),
      manim: z.object({ version: z.string(), python: z.string(), warning: z.string().nullable() }).nullable(),
      /** Why there is no Manim, and what to do. */
      manim_missing: z.object({ message: z.string(), remedy: z.string() }).nullable(),
      platform: z.string(),
    }),
  },
  'catalogue.index': { params: empty, result: z.object({ manim: z.string(), kinds: z.array(indexEntry) }) },
  /** The whole catalogue as it is generated, for rooms that run in the editor; sent once. */
  'catalogue.source': { params: empty, result: z.object({ generated: z.record(z.string(), z.unknown()) }) },
  'catalogue.get': {
    params: z.strictObject({ types: z.array(z.string()).max(200) }),
    result: z.array(z.record(z.string(), z.unknown())),
  },
  'templates.list': { params: empty, result: z.array(templateSummary) },
  'templates.get': {
    params: z.strictObject({ template: idSchema }),
    result: z.object({ template: templateSummary, document: z.record(z.string(), z.unknown()) }),
  },
  'templates.save': {
    params: z.strictObject({
      project: idSchema,
      name: z.string().min(1).max(100),
      category: z.string().min(1).max(50),
      description: z.string().max(500),
      instructions: z.string().max(10_000),
      tags: z.array(z.string().max(50)).max(20),
    }),
    result: templateSummary,
  },
  'templates.delete': { params: z.strictObject({ template: idSchema }), result: z.object({}) },
  /** Copies a picture, font, sound or table into `assets/`, by content. */
  'assets.add': {
    params: z.strictObject({ name: z.string().min(1).max(255), data: z.base64() }),
    result: z.object({ asset: z.string(), url: z.string(), bytes: z.int() }),
  },
  'assets.list': {
    params: empty,
    result: z.array(z.object({ asset: z.string(), url: z.string(), bytes: z.int(), name: z.string() })),
  },
  'settings.get': {
    params: empty,
    result: z.object({
      settings: settingsSchema,
      /** Which environment variable decides what, by path; besides settings `home` and `preview.folder`. */
      overridden: z.record(z.string(), z.string()),
      warning: z.string().nullable(),
    }),
  },
  /**
   * Changes settings by their dotted paths (`setting-fields.ts`), all or none. Null puts one back to its default, except
   * where null is a value of its own (`export.keep_days`).
   */
  'settings.set': {
    params: z.strictObject({ changes: z.record(z.string(), z.unknown()) }),
    result: z.object({ settings: settingsSchema }),
  },
  'doctor.run': { params: empty, result: z.array(doctorPart) },
  'trust.grant': {
    params: z.strictObject({
      hashes: z
        .array(z.string().regex(/^[0-9a-f]{64}$/))
        .min(1)
        .max(1000),
    }),
    result: z.object({}),
  },
  'logs.tail': {
    params: z.strictObject({
      lines: z.int().min(1).max(2000).default(200),
      level: z.enum(logLevels).default('INFO'),
    }),
    result: z.array(logLine),
  },
  /** Versions, health and the last errors, without secrets: for a report. */
  'logs.report': { params: empty, result: z.object({ text: z.string() }) },
  'storage.report': { params: empty, result: storageReport },
  'storage.cleanup': { params: empty, result: cleanupReport },
} as const

/** Events of this room. */
export const appEvents = {
  'settings.changed': z.object({ settings: settingsSchema }),
  'storage.warning': storageReport,
} as const
