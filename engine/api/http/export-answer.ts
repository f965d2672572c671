/** An export as `/api/export` tells it. */
import { z } from 'zod'
import { idSchema, timeSchema } from '../contract/common.ts'
import type { ExportJob } from '../contract/exports.ts'
import { exportWords } from '../contract/job-words.ts'

/** The answer; `error` and `traceback` are there for a failed export alone. */
export const exportAnswer = z
  .object({
    job_id: idSchema,
    status: z.enum(exportWords),
    progress: z.number().min(0).max(100),
    download_url: z.string().nullable().meta({ description: 'Relative; null before it is completed.' }),
    file_size: z.int().nullable().meta({ description: 'Bytes.' }),
    created_at: timeSchema,
    completed_at: timeSchema.nullable(),
    error: z.string().optional(),
    traceback: z.string().nullable().optional().meta({ description: "Python's own, where there is one." }),
  })
  .meta({
    id: 'Export',
    description: 'The export.',
    examples: [
      {
        job_id: '7f3c2f4e-9a43-4bb0-8b3e-0d1a2b3c4d5e',
        status: 'completed',
        progress: 100,
        download_url: '/exports/7f3c2f4e-9a43-4bb0-8b3e-0d1a2b3c4d5e.mp4',
        file_size: 182_044,
        created_at: '2026-11-20T10:00:00.000Z',
        completed_at: '2026-11-20T10:00:09.000Z',
      },
    ],
  })

/** Says an export in this route's words. */
export function answerExport(job: ExportJob): z.infer<typeof exportAnswer> {
  const { id, state, progress, options, url: address, file_size, created_at, completed_at, error } = job
  // A sequence is a folder, which goes out as a ZIP.
  const url = options.format === 'png-sequence' ? `/api/export/${id}/pictures.zip` : address
  return {
    job_id: id,
    status: exportWords[state],
    progress,
    download_url: state === 'completed' ? url : null,
    file_size,
    created_at,
    completed_at,
    ...(state === 'failed'
      ? { error: error?.message ?? 'The export failed.', traceback: error?.traceback ?? null }
      : {}),
  }
}
