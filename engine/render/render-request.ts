import type { RenderError } from '../api/contract/render-error.ts'
import type { GeneratedCode } from '../codegen/source-map.ts'
import type { Encoder, OutputFormat } from '../api/contract/output-format.ts'
import type { Picture } from '../api/contract/picture.ts'
import type { GraphDocument } from '../graph/document.ts'

/** What a scene may use; `Infinity` is without limit. */
export interface RenderLimits {
  /** Wall-clock seconds without a new frame. */
  noFrameSeconds: number
  /** Wall-clock seconds from start to end. */
  wallSeconds: number
  /** Seconds of video: a scene that plays without end must end some day. */
  videoSeconds: number
  /** Resident bytes of all of its processes together. */
  memoryBytes: number
  processes: number
  /** Bytes of any one file it writes. */
  fileBytes: number
  /** Bytes of all files it keeps at once, on the way to the result. */
  writtenBytes: number
  /** Seconds of processor time. */
  cpuSeconds: number
}

/** One scene to be rendered. */
export interface SceneRequest {
  code: GeneratedCode
  picture: Picture
  transparent?: boolean
  seed?: number
  /** The Python program with Manim (`findManim`). */
  python: string
  /** Address of the typesetter for equations; absent where LaTeX is to set them. */
  equations?: string
  /** Where relative file names of the scene begin; the scene's private folder unless given. */
  workingDirectory?: string
  /** A stranger wrote it: it runs shut in, as far as the system can (`sandbox/`), and within narrower limits. */
  untrusted?: true
  /** Folders in which Python looks for modules first. */
  searchPaths?: readonly string[]
  /** Where they are not an export's; null and undefined are as nothing said. */
  limits?: { [limit in keyof RenderLimits]?: number | null | undefined }
  /** Cancels: every process of the job has ended within two seconds, and nothing is left of it. */
  signal?: AbortSignal
  /** Travels inside MP4, MOV, WebM and PNG (of a sequence, inside the first), where it is not too large. */
  graph?: GraphDocument
  /** Where the private folder of the job is made; the system's temporary folder unless given. */
  workFolder?: string
  /** Gets what the scene and Manim print, as it comes. */
  onLog?: (text: string) => void
}

/** A scene to be rendered into a file. */
export interface RenderRequest extends SceneRequest {
  /** The file (for `png-sequence` the folder) to be made. */
  output: string
  format: OutputFormat
  encoder?: Encoder
  /** Times a GIF plays; 0, for ever, unless given. */
  loop?: number
  /** Expected seconds of each step, for progress; read from the code unless given. */
  plannedSeconds?: readonly number[]
  jobId?: string
  /** A file that gets one hash a line for each raw frame, repeats expanded. */
  digestFile?: string
}

/** One frame of a scene to be drawn into a PNG. */
export interface FrameRequest extends SceneRequest {
  output: string
  /** Seconds from the start of the video. */
  at: number
}

/** Facts of a result, as read back from the file. */
export interface MediaFacts {
  kind: 'video' | 'image' | 'sequence'
  codec: string
  pixel_format: string | null
  width: number
  height: number
  frames: number
  /** Seconds; null for pictures. */
  duration: number | null
  frame_rate: number | null
  audio: string | null
  bytes: number
}

interface Job {
  job_id: string
}

/** What a render tells while it runs; the last is `completed`, `failed` or `cancelled`. */
export type RenderEvent =
  | (Job & { event: 'queued' })
  | (Job & { event: 'started'; frames_done: 0; frames_total: number })
  /** A step begins: which nodes are in it. */
  | (Job & {
      event: 'play'
      play: number
      statement: number | null
      nodes: string[]
      start: number
      duration: number
      frames: number
    })
  | (Job & { event: 'progress'; frames_done: number; frames_total: number; eta_s: number | null })
  | (Job & { event: 'warning'; message: string })
  | RenderOutcome

/** How a render ended. */
export type RenderOutcome =
  | (Job & { event: 'completed'; file: string; frames_done: number; frames_total: number; media: MediaFacts })
  | (Job & { event: 'failed'; error: RenderError })
  | (Job & { event: 'cancelled' })
