import type { PreviewFrame } from '../../../api/contract/frame-message.ts'
import { until } from '../../testing/workspace.ts'
import type { PreviewSession, Previews } from '../previews.ts'
import type { PreviewSink } from '../preview-sink.ts'
import type { PreviewUpdate } from '../preview-session.ts'

type State = Parameters<PreviewSink['state']>[0]

/** A preview that remembers all it was told. */
export interface WatchedPreview {
  session: PreviewSession
  states: State[]
  timelines: Parameters<PreviewSink['timeline']>[0][]
  problems: Parameters<PreviewSink['problems']>[0][]
  frames: PreviewFrame[]
  /** Bytes that the client claims not to have taken yet. */
  setBacklog(bytes: number): void
  /** The last state of an update. */
  state(request: number): State | undefined
  framesOf(request: number): PreviewFrame[]
  /** Sends an update and gives its number. */
  update(update: Partial<PreviewUpdate> & Pick<PreviewUpdate, 'document'>): Promise<number>
  /** Waits until an update has come to a state. */
  reaches(request: number, state: State['state']): Promise<State>
}

/** Opens a preview and watches it. */
export function watchPreview(previews: Previews, project?: string): WatchedPreview {
  let revision = 0
  let backlog = 0
  const [states, timelines, problems, frames]: [
    WatchedPreview['states'],
    WatchedPreview['timelines'],
    WatchedPreview['problems'],
    PreviewFrame[],
  ] = [[], [], [], []]
  const session = previews.open({
    project,
    sink: {
      state: (data) => void states.push(data),
      timeline: (data) => void timelines.push(data),
      problems: (data) => void problems.push(data),
      frame: (frame) => void frames.push(frame),
      get backlog() {
        return backlog
      },
    },
  })
  const last = (request: number) => states.findLast((one) => one.request === request)
  return {
    session,
    states,
    timelines,
    problems,
    frames,
    setBacklog: (bytes) => void (backlog = bytes),
    state: last,
    framesOf: (request) => frames.filter((frame) => frame.request === request),
    update: async (update) => {
      const answer = await session.update({ revision: ++revision, at: 0, quality: 'low', ...update })
      return answer.request
    },
    reaches: async (request, state) => {
      const at = () => states.find((one) => one.request === request && one.state === state)
      await until(() => at() !== undefined || isOver(last(request)), 60)
      const found = at()
      if (found === undefined) throw new Error(`Not ${state}: ${JSON.stringify(last(request))}`)
      return found
    },
  }
}

function isOver(state: State | undefined): boolean {
  return state !== undefined && !['preparing', 'rendering'].includes(state.state)
}
