import type { ExportJob } from '../../engine/api/contract/exports.ts'
import type { OutputFormat } from '../../engine/api/contract/output-format.ts'

/** How many earlier exports are asked. */
const asked = 5

/** What is to be estimated. */
interface Question {
  readonly format: OutputFormat
  readonly pixels: number
  readonly frames: number
}

/** What earlier exports say of a new one: seconds it takes and bytes it has; undefined before there was one like it. */
export function guessFrom(
  jobs: readonly ExportJob[],
  { format, pixels, frames }: Question,
): { seconds: number; bytes: number } | undefined {
  const alike = jobs.filter((job) => job.state === 'completed' && job.options.format === format && job.frames_total > 0)
  const distance = (job: ExportJob): number => Math.abs(Math.log((job.width * job.height) / pixels))
  const nearest = alike.toSorted((a, b) => distance(a) - distance(b)).slice(0, asked)
  const perFrame = nearest.flatMap((job) => {
    const seconds = secondsOf(job)
    const scale = pixels / (job.width * job.height) / job.frames_total
    return seconds === undefined ? [] : [{ seconds: seconds * scale, bytes: (job.file_size ?? 0) * scale }]
  })
  if (perFrame.length === 0) return undefined
  const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
  return {
    seconds: frames * median(perFrame.map(({ seconds }) => seconds)),
    bytes: frames * median(perFrame.map(({ bytes }) => bytes)),
  }
}

/** How long an ended export ran. */
export function secondsOf({ started_at: start, completed_at: end }: ExportJob): number | undefined {
  return start === null || end === null ? undefined : (Date.parse(end) - Date.parse(start)) / 1000
}
