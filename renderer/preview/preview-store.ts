/** The preview of one tab: what the engine has told of it, and how it is shown and played. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { EventData } from '../../engine/api/contract/methods.ts'
import type { PreviewFrame } from '../../engine/api/contract/frame-message.ts'
import type { PreviewQuality } from '../../engine/api/contract/preview.ts'
import type { FrameRange } from './frame-cache.ts'

/** Speeds the player offers. */
export const speeds = [0.25, 0.5, 1, 2, 4] as const

/** See the head of this file. */
export interface PreviewState {
  render: EventData<'preview.state'> | undefined
  timeline: EventData<'preview.timeline'> | undefined
  /** What only the render has found out. */
  problems: EventData<'preview.problems'>['problems']
  /** Why the engine did not take the last update, in words; undefined where it did. */
  fault: string | undefined
  /** The last good picture; it stays while an error shows. */
  picture: PreviewFrame | undefined
  /** When the engine last drew a picture, in milliseconds since 1970. */
  drawnAt: number
  /** Frames of this scene that can be shown at once. */
  ready: readonly FrameRange[]
  /** Seconds of the playhead. */
  at: number
  playing: boolean
  /** Playing stands still until the next frame comes. */
  waiting: boolean
  speed: (typeof speeds)[number]
  loop: boolean
  /** In and out points, in seconds; only what lies between is played. */
  from: number | undefined
  to: number | undefined
  quality: PreviewQuality
  /** Whether each edit is rendered by itself. */
  automatic: boolean
  /** Revision of the document that was last sent. */
  sent: number
  /** How large the picture is: as the panel allows, or so many times its pixels. */
  zoom: 'fit' | 1 | 2
  /** The player fills the screen. */
  fullscreen: boolean
  grid: boolean
  safeArea: boolean
  /** Under the mouse, in units of the scene. */
  pointer: { readonly x: number; readonly y: number } | undefined
  /** How many times wider the timeline is than its panel. */
  timelineZoom: number
  /** Whether lengths snap to whole frames while a bar is dragged. */
  snap: boolean
}

/** See `PreviewState`. */
export type PreviewStore = StoreApi<PreviewState>

/** The preview of a document that was just opened. */
export function createPreviewStore(): PreviewStore {
  return createStore<PreviewState>(() => ({
    render: undefined,
    timeline: undefined,
    problems: [],
    fault: undefined,
    picture: undefined,
    drawnAt: 0,
    ready: [],
    at: 0,
    playing: false,
    waiting: false,
    speed: 1,
    loop: false,
    from: undefined,
    to: undefined,
    quality: 'low',
    automatic: true,
    sent: -1,
    zoom: 'fit',
    fullscreen: false,
    grid: false,
    safeArea: false,
    pointer: undefined,
    timelineZoom: 1,
    snap: true,
  }))
}
