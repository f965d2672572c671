/** Graphs in the library and elsewhere on the disk. */
import { z } from 'zod'
import { graphDocument } from '../../graph/document.ts'
import { idSchema, timeSchema } from './common.ts'

/** Where a graph lives: a project of the library, or a file the user pointed to (absolute path). */
export const documentSource = z.union([
  z.strictObject({ project: idSchema }),
  z.strictObject({ file: z.string().min(1) }),
])
/** See `documentSource`. */
export type DocumentSource = z.infer<typeof documentSource>

/** What the list of projects shows of one. */
export const projectSummary = z.object({
  id: idSchema,
  name: z.string(),
  created_at: timeSchema,
  updated_at: timeSchema,
  node_count: z.int(),
  /** Relative address of the last good picture; null where there is none. */
  preview_url: z.string().nullable(),
})
/** See `projectSummary`. */
export type ProjectSummary = z.infer<typeof projectSummary>

/** A file of the library that could not be read as a graph, and where it was set aside. */
export const damagedProject = z.object({ id: z.string(), error: z.string(), set_aside: z.string().nullable() })

/** Edits that were kept when the app ended before they were saved. */
export const recoverySummary = z.object({
  id: idSchema,
  source: documentSource,
  name: z.string(),
  kept_at: timeSchema,
  node_count: z.int(),
})
/** See `recoverySummary`. */
export type RecoverySummary = z.infer<typeof recoverySummary>

/** A kept state of a graph. */
export const snapshotSummary = z.object({
  id: idSchema,
  /** What the user called it; empty for those that are kept by themselves. */
  name: z.string(),
  created_at: timeSchema,
  node_count: z.int(),
  preview_url: z.string().nullable(),
})
/** See `snapshotSummary`. */
export type SnapshotSummary = z.infer<typeof snapshotSummary>

/** A graph as it was opened. */
export const openedDocument = z.object({
  source: documentSource,
  document: graphDocument,
  /** Hash of what lies on the disk; saving with it notices a change by another program. */
  fingerprint: z.string(),
  /** What had to be told on loading: a migration, a repair, an unknown node type. */
  notices: z.array(z.string()),
  /** Newer edits than the file's, from before a crash. */
  recovery: recoverySummary.nullable(),
  /** Nodes whose Python does not run before the user trusts it. */
  untrusted: z.array(z.object({ node: z.string(), hash: z.string(), code: z.string() })),
  /** Assets the graph names that are not there. */
  missing_assets: z.array(z.string()),
})
/** See `openedDocument`. */
export type OpenedDocument = z.infer<typeof openedDocument>

/** What saving gives. */
export const savedDocument = z.object({ source: documentSource, fingerprint: z.string(), updated_at: timeSchema })
/** See `savedDocument`. */
export type SavedDocument = z.infer<typeof savedDocument>

/** How the list of projects is asked for. */
export const listOptions = z.strictObject({
  sort: z.enum(['name', 'updated_at']).default('updated_at'),
  /** Newest first, names from A, unless said. */
  order: z.enum(['asc', 'desc']).optional(),
  search: z.string().max(200).optional(),
})

const source = z.strictObject({ source: documentSource })
const toSave = z.strictObject({
  source: documentSource,
  document: graphDocument,
  /** The fingerprint it was opened or last saved with; where the disk has another, nothing is written. */
  expected: z.string().optional(),
})

/** Requests of this room. */
export const documentMethods = {
  'documents.list': {
    params: listOptions,
    result: z.object({ projects: z.array(projectSummary), damaged: z.array(damagedProject) }),
  },
  'documents.open': { params: source, result: openedDocument },
  /** Opens what was dropped: a graph, or a picture or video that this app made. */
  'documents.open_data': {
    params: z.strictObject({ name: z.string(), data: z.base64() }),
    result: openedDocument.omit({ source: true, fingerprint: true, recovery: true }),
  },
  'documents.create': {
    /** From a graph, a template, or empty. */
    params: z.strictObject({
      name: z.string().min(1).max(100),
      document: graphDocument.optional(),
      template: z.string().optional(),
    }),
    result: openedDocument,
  },
  'documents.save': { params: toSave, result: savedDocument },
  /** Writes a project; of a file from elsewhere it keeps a copy in `recovery/` and leaves the file alone. */
  'documents.autosave': { params: toSave, result: savedDocument },
  'documents.save_as': {
    params: z.strictObject({ document: graphDocument, target: documentSource, replace: z.boolean().default(false) }),
    result: savedDocument,
  },
  'documents.duplicate': {
    params: z.strictObject({ project: idSchema, name: z.string().min(1).max(100).optional() }),
    result: projectSummary,
  },
  'documents.rename': {
    params: z.strictObject({ project: idSchema, name: z.string().min(1).max(100) }),
    result: projectSummary,
  },
  'documents.delete': { params: z.strictObject({ project: idSchema }), result: z.object({}) },
  'documents.recoveries': { params: z.strictObject({}), result: z.array(recoverySummary) },
  'documents.recover': {
    params: z.strictObject({ recovery: idSchema }),
    result: z.object({ document: graphDocument }),
  },
  'documents.discard_recovery': { params: z.strictObject({ recovery: idSchema }), result: z.object({}) },
  'documents.history': { params: z.strictObject({ project: idSchema }), result: z.array(snapshotSummary) },
  'documents.keep': {
    params: z.strictObject({ project: idSchema, name: z.string().max(100).default('') }),
    result: snapshotSummary,
  },
  /** Gives the kept state; the editor makes it one undoable step. */
  'documents.restore': {
    params: z.strictObject({ project: idSchema, snapshot: idSchema }),
    result: z.object({ document: graphDocument }),
  },
  /** A zip with the graph and its assets, as a file the user pointed to. */
  'documents.pack': {
    params: z.strictObject({ source: documentSource, file: z.string().min(1) }),
    result: z.object({ file: z.string(), bytes: z.int() }),
  },
  'documents.unpack': { params: z.strictObject({ file: z.string().min(1) }), result: openedDocument },
} as const

/** Events of this room. */
export const documentEvents = {
  /** Another program has written or removed the file. */
  'documents.changed_on_disk': z.object({
    source: documentSource,
    change: z.enum(['changed', 'removed']),
    fingerprint: z.string().nullable(),
  }),
  /** The list of projects is another than before. */
  'documents.listed': z.object({}),
} as const
