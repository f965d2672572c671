/** The app's settings: what each is, where it begins, how far it goes. The settings dialog derives from this table. */
import { z } from 'zod'
import { logLevels } from './log-level.ts'
import { encoders } from './output-format.ts'
import { previewQualities } from './preview.ts'

/** The version of `settings.json` this program writes. */
export const settingsVersion = 1

/** The groups of the settings dialog, in its order. */
export const settingGroups = ['general', 'preview', 'export', 'storage', 'security', 'logs', 'interface'] as const
/** See `settingGroups`. */
export type SettingGroup = (typeof settingGroups)[number]

/** What the dialog says of a setting. */
export interface SettingWords {
  group: SettingGroup
  title: string
  /** One sentence. */
  description: string
  unit?: 's' | 'h' | 'days' | 'MB' | 'GB' | 'bytes' | 'cores'
  /** Kept for the editor, and not shown as a row. */
  hidden?: boolean
}

/** The table of one group: it gives each of its settings the group's name. */
function inGroup(group: SettingGroup) {
  return <S extends z.ZodType>(schema: S, title: string, description: string, more: Partial<SettingWords> = {}): S =>
    schema.meta({ group, title, description, ...more })
}

const general = inGroup('general')
const preview = inGroup('preview')
const exports = inGroup('export')
const storage = inGroup('storage')
const security = inGroup('security')
const logs = inGroup('logs')
const face = inGroup('interface')

const seconds = { unit: 's' } as const
const megabytes = { unit: 'MB' } as const
const gigabytes = { unit: 'GB' } as const
const hidden = { hidden: true } as const
const tebibyte = 2 ** 40
/** Seconds of a day. */
const day = 86_400

const path = z.string().min(1).max(4096).nullable().default(null)
const amount = (usual: number, least: number, most: number) => z.number().min(least).max(most).default(usual)
const count = (usual: number, least: number, most: number) => z.int().min(least).max(most).default(usual)
const choice = <const C extends readonly [string, ...string[]]>(choices: C, usual: C[number]) =>
  z.enum(choices).default(usual as never)
const flag = (usual: boolean) => z.boolean().default(usual)

/** All settings, each at its place in `settings.json`. Limits keep the names that renders use. */
export const settingsSchema = z.object({
  python: general(path, 'Python', 'The Python program to render with; empty looks for one that has Manim.'),
  server: z.object({
    port: general(
      count(8000, 0, 65_535),
      'Port',
      'The port of the local server at its next start; 0 takes any free one.',
    ),
  }),
  preview: z.object({
    quality: preview(choice(previewQualities, 'low'), 'Quality', 'The size of the preview: 480p15, 720p30 or 1080p60.'),
    automatic: preview(flag(true), 'Automatic', 'Whether the preview follows each edit by itself.'),
    seconds: preview(amount(30, 1, day), 'Time limit', 'How long a preview may take before it is stopped.', seconds),
    memory_mb: preview(count(2048, 128, 1_048_576), 'Memory limit', 'How much memory a preview may use.', megabytes),
  }),
  export: z.object({
    concurrency: exports(count(1, 1, 64), 'Exports at a time', 'How many exports run at once; the others wait.'),
    keep_days: exports(
      z.number().min(1).max(36_500).nullable().default(7),
      'Keep exports',
      'After how many days an export is cleared away; empty keeps all.',
      { unit: 'days' },
    ),
    history: exports(count(200, 0, 10_000), 'History', 'How many ended exports the queue remembers.'),
    encoder: exports(choice(encoders, 'standard'), 'Encoder', "How much care the encoder takes; best is Manim's own."),
    embed_graph: exports(flag(true), 'Embed the graph', 'Whether the graph travels inside the files it makes.'),
    folder: exports(path, 'Folder', 'Where exports are put; empty is the folder exports of the app.'),
  }),
  limits: z.object({
    noFrameSeconds: exports(
      amount(300, 1, day),
      'Time without a frame',
      'An export that shows no new frame for this long is stopped.',
      seconds,
    ),
    videoSeconds: exports(
      amount(14_400, 1, 30 * day),
      'Longest video',
      'A scene that plays longer than this is stopped.',
      seconds,
    ),
    memoryBytes: exports(
      z
        .number()
        .min(2 ** 27)
        .max(tebibyte)
        .nullable()
        .default(null),
      'Memory of an export',
      'How much memory an export may use; empty is three quarters of the memory of this computer.',
      { unit: 'bytes' },
    ),
    processes: exports(count(64, 1, 4096), 'Processes', 'How many processes an export may have.'),
    fileBytes: exports(
      amount(64 * 2 ** 30, 2 ** 20, tebibyte),
      'Largest file',
      'How large any one file that a scene writes may become.',
      { unit: 'bytes' },
    ),
    cpuSeconds: exports(
      z
        .number()
        .min(1)
        .max(365 * day)
        .nullable()
        .default(null),
      'Processor time',
      'How much processor time an export may use; empty is without limit.',
      seconds,
    ),
  }),
  storage: z.object({
    quota_gb: storage(amount(10, 0.1, 100_000), 'Disk use', 'Above this the app warns, and keeps its cache smaller.', {
      ...gigabytes,
    }),
    warn_free_gb: storage(
      amount(1, 0, 10_000),
      'Free space',
      'With less than this free on the disk the app warns.',
      gigabytes,
    ),
  }),
  untrusted: z.object({
    seconds: security(
      amount(120, 1, day),
      'Time limit of others',
      'How long a graph that was not made here may run.',
      seconds,
    ),
    memory_mb: security(
      count(1024, 128, 1_048_576),
      'Memory limit of others',
      'How much memory, above that of Manim itself, a graph that was not made here may use.',
      megabytes,
    ),
    cores: security(count(2, 1, 256), 'Cores of others', 'How many cores a graph that was not made here may use.', {
      unit: 'cores',
    }),
  }),
  log: z.object({
    level: logs(choice(logLevels, 'INFO'), 'Level', 'The least grave lines that are still written to the log.'),
  }),
  interface: z.object({
    theme: face(choice(['system', 'dark', 'light'], 'system'), 'Theme', 'The colours of the editor.'),
    scale: face(amount(1, 0.5, 3), 'Scale', 'How large the editor is drawn; 1 is its own size.'),
    reduced_motion: face(
      choice(['system', 'on', 'off'], 'system'),
      'Reduced motion',
      'Whether the editor leaves out movements that only please the eye.',
    ),
    snap_to_grid: face(flag(false), 'Snap to grid', 'Whether nodes that are moved keep to the grid.'),
    shortcuts: face(
      z.record(z.string().max(100), z.array(z.string().max(50)).max(8)).default({}),
      'Shortcuts',
      'The keys of commands, where they are not the usual ones; no keys switch a shortcut off.',
      hidden,
    ),
    layout: face(z.record(z.string(), z.unknown()).default({}), 'Layout', 'How the panels stand.', hidden),
    recent_nodes: face(
      z.array(z.string().max(200)).max(100).default([]),
      'Recent nodes',
      'The kinds of nodes that were added last, the newest first.',
      hidden,
    ),
  }),
})
/** All settings, those that were not set at their defaults. */
export type Settings = z.output<typeof settingsSchema>
