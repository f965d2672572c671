/** What a preview process reports (`resources/python/manim_nodes/preview/worker.py`). */
import { z } from 'zod'
import { pythonRefusal } from '../check-in-python.ts'
import { codeRange, readReport, type DriverReport } from '../driver-report.ts'

const ownReport = z.discriminatedUnion('event', [
  z.object({ event: z.literal('ready'), pid: z.int() }),
  z.object({
    event: z.literal('refused'),
    checks: z.array(z.object({ check: z.int(), problems: z.array(pythonRefusal) })),
  }),
  z.object({ event: z.literal('warning'), message: z.string(), at: z.array(codeRange) }),
])
type OwnReport = z.infer<typeof ownReport>

/** One report. */
export type PreviewReport = OwnReport | Exclude<DriverReport, { event: 'warning' }>

/** Reads one line; undefined for what is none: the end of a report whose writer was killed. */
export function readPreviewReport(line: string): PreviewReport | undefined {
  const report = readReport(line)
  if (report !== undefined && report.event !== 'warning') return report
  try {
    return ownReport.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}
