/**
 * Where the frames of previews come from: the seam between what sessions want and how it is drawn. Today it is a
 * process started ahead of need for each stretch (`spare-processes.ts`).
 */
import type { RenderError } from '../../api/contract/render-error.ts'
import type { Picture } from '../../api/contract/picture.ts'
import type { GeneratedCode } from '../../codegen/source-map.ts'
import type { Problem } from '../../graph/problem.ts'
import type { PythonCheck } from '../../graph/python-checks.ts'
import type { PythonContext } from '../../graph/expression/context.ts'
import type { DriverReport } from '../driver-report.ts'

/** A scene as Python gets it. */
export interface PreviewScene {
  code: GeneratedCode
  picture: Picture
  seed: number
  /** The Python program with Manim. */
  python: string
  /** Address of the typesetter; absent where LaTeX sets equations. */
  equations: string | undefined
  /** Where relative file names of the scene begin; the private folder of its process unless given. */
  folder: string | undefined
  searchPaths: readonly string[]
  /** What Python itself checks before anything runs. */
  checks: { context: PythonContext; checks: readonly PythonCheck[] }
}

/** Frames of a scene that are to be drawn, in their order. */
export interface Stretch {
  scene: PreviewScene
  /** From 0. What lies before is stepped through without being drawn. */
  first: number
  /** The frame before which to stop; `Infinity` goes on to the end. */
  last: number
  /** A file that gets one hash a line for each raw frame, repeats expanded. */
  digestFile?: string
}

/** One picture of a scene, encoded. */
export interface DrawnPicture {
  /** Pixels. */
  width: number
  height: number
  /** JPEG. */
  payload: Uint8Array<ArrayBuffer>
}

/** How the drawing of a stretch ended. */
export type StretchEnd =
  | { kind: 'drawn' }
  /** The scene has come to its end, and has so many frames. */
  | { kind: 'scene'; frames: number }
  /** Python refuses expressions of the graph; nothing has run. */
  | { kind: 'refused'; problems: Problem[] }
  | { kind: 'failed'; error: RenderError }

/** A place in the generated code, told with a report. */
export type PlayReport = Extract<DriverReport, { event: 'play' }>
/** How a play came out. */
export type PlayedReport = Extract<DriverReport, { event: 'played' }>

/** Hears of a stretch while it is drawn. */
export interface StretchListener {
  /** The scene begins; the expected seconds of each of its steps. */
  started(plan: readonly number[]): void
  play(report: PlayReport): void
  played(report: PlayedReport): void
  warning(message: string, at: PlayReport['at']): void
  /** The picture of frame `index` and of the `repeat - 1` frames after it. */
  picture(index: number, repeat: number, picture: DrawnPicture): void
  /** The last call. */
  end(end: StretchEnd): void
}

/** A stretch that is being drawn. */
export interface Drawing {
  /** Ends it at once, with every process it has started. The listener hears nothing more. */
  stop(): void
}

/** Draws stretches of scenes. */
export interface FrameSource {
  /** Gets ready to draw with this Python. */
  prepare(python: string): void
  /** Whether a stretch can begin now, without waiting for Python to start. */
  readonly ready: boolean
  /** Why it cannot get ready. */
  readonly failure: RenderError | undefined
  /** Begins to draw. Only when `ready`. */
  draw(stretch: Stretch, listener: StretchListener): Drawing
  /** Settles when everything that was stopped so far is gone. */
  settled(): Promise<void>
  /** Ends every process and leaves no file. */
  close(): Promise<void>
}
