import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { drawnRate, type Encoder, type OutputFormat } from '../api/contract/output-format.ts'
import { removeLeftovers } from './output-place.ts'
import type { RenderLimits, SceneRequest } from './render-request.ts'
import { takeOut } from './sandbox/take-out.ts'

/** What one run of the driver is to make. */
export interface JobTask {
  format: OutputFormat
  /** Where the driver puts it. */
  output: string
  encoder?: Encoder
  /** Times a GIF plays; 0 is for ever. */
  loop?: number
  /** Travels inside the file (`graphToText`). */
  graphText?: string
  /** Draw only this frame. */
  frameIndex?: number
  digestFile?: string
}

/** The private folder of a job, with everything that is made on the way. */
export interface JobFolder {
  path: string
  jobFile: string
  /** Puts what was made where the task wants it; says whether there was a result that may go there. */
  deliver(): Promise<boolean>
  remove(): Promise<void>
}

/** Makes the folder of a job, writes the scene and the job file, and removes what killed jobs have left. */
export async function makeJobFolder(request: SceneRequest, task: JobTask, limits: RenderLimits): Promise<JobFolder> {
  const workFolder = request.workFolder ?? tmpdir()
  await removeJobFolders(workFolder)
  const path = await mkdtemp(join(workFolder, `manim-nodes-render-${process.pid}-`))
  const remove = () => rm(path, { recursive: true, force: true, maxRetries: 3 })
  try {
    const script = join(path, 'scene.py')
    const jobFile = join(path, 'job.json')
    await writeFile(script, request.code.code)
    // What a stranger's scene makes stays with it until it is looked at.
    const made = request.untrusted ? { ...task, output: join(path, `made${extname(task.output)}`) } : task
    await writeFile(jobFile, JSON.stringify(jobFor(request, made, limits, path, script)))
    return { path, jobFile, deliver: async () => !request.untrusted || deliver(made.output, task.output), remove }
  } catch (error) {
    await remove()
    throw error
  }
}

async function deliver(made: string, output: string): Promise<boolean> {
  const [from, to] = [made, output].map((file) => file.replace(/\.[^.]+$/, '.srt'))
  if (from !== undefined && to !== undefined) await takeOut(from, to)
  return takeOut(made, output)
}

/** Removes the folders that killed jobs have left. */
export function removeJobFolders(workFolder: string): Promise<void> {
  return removeLeftovers(workFolder, /^manim-nodes-render-(\d+)-/)
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
    loop: task.loop ?? 0,
    graph: task.graphText ?? null,
    remove_when_orphaned: [task.output, task.output.replace(/\.[^.]+$/, '.srt'), folder],
    limits: {
      memory: finite(limits.memoryBytes),
      processes: finite(limits.processes),
      file_size: finite(limits.fileBytes),
      cpu: finite(limits.cpuSeconds),
      written: finite(limits.writtenBytes),
    },
    untrusted: request.untrusted ?? false,
  }
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? Math.round(value) : null
}
