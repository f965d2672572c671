import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawnRate, type Encoder, type OutputFormat } from '../api/contract/output-format.ts'
import { removeLeftovers } from './output-place.ts'
import type { RenderLimits, SceneRequest } from './render-request.ts'

/** What one run of the driver is to make. */
export interface JobTask {
  format: OutputFormat
  /** Where the driver puts it. */
  output: string
  encoder?: Encoder
  /** Draw only this frame. */
  frameIndex?: number
  digestFile?: string
}

/** The private folder of a job, with everything that is made on the way. */
export interface JobFolder {
  path: string
  jobFile: string
  remove(): Promise<void>
}

/** Makes the folder of a job, writes the scene and the job file, and removes what killed jobs have left. */
export async function makeJobFolder(request: SceneRequest, task: JobTask, limits: RenderLimits): Promise<JobFolder> {
  const workFolder = request.workFolder ?? tmpdir()
  await removeLeftovers(workFolder, /^manim-nodes-render-(\d+)-/)
  const path = await mkdtemp(join(workFolder, `manim-nodes-render-${process.pid}-`))
  const remove = () => rm(path, { recursive: true, force: true, maxRetries: 3 })
  try {
    const script = join(path, 'scene.py')
    const jobFile = join(path, 'job.json')
    await writeFile(script, request.code.code)
    await writeFile(jobFile, JSON.stringify(jobFor(request, task, limits, path, script)))
    return { path, jobFile, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** The job as `resources/python/manim_nodes/driver/job.py` reads it. */
function jobFor(request: SceneRequest, task: JobTask, limits: RenderLimits, folder: string, script: string) {
  const { picture } = request
  return {
    script,
    scene: request.code.className,
    output: task.output,
    folder,
    format: task.format,
    width: picture.width,
    height: picture.height,
    frame_rate: drawnRate(task.format, picture.frameRate),
    transparent: request.transparent ?? false,
    seed: request.seed ?? 0,
    encoder: task.encoder ?? 'standard',
    frame_index: task.frameIndex ?? null,
    working_directory: request.workingDirectory ?? folder,
    search_paths: request.searchPaths ?? [],
    equations: request.equations ?? null,
    digest: task.digestFile ?? null,
    remove_when_orphaned: [task.output, task.output.replace(/\.[^.]+$/, '.srt'), folder],
    limits: {
      memory: finite(limits.memoryBytes),
      processes: finite(limits.processes),
      file_size: finite(limits.fileBytes),
      cpu: finite(limits.cpuSeconds),
    },
  }
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? Math.round(value) : null
}
