import { describeJson, isRecord, type Json, type JsonRecord } from '../../json.ts'
import type { MigrationContext } from '../migration.ts'

/** Sizes that went by name. */
const resolutions: Record<string, [number, number]> = {
  '480p': [854, 480],
  '720p': [1280, 720],
  '1080p': [1920, 1080],
  '1440p': [2560, 1440],
  '2160p': [3840, 2160],
  '4k': [3840, 2160],
}

/** How each of today's settings was called, in any case and with or without separators, and how its value is read. */
const readers: Record<string, [name: string, read: (value: Json) => Json | undefined]> = {
  resolution: ['resolution', readResolution],
  quality: ['resolution', readResolution],
  framerate: ['frame_rate', readPositive],
  fps: ['frame_rate', readPositive],
  backgroundcolor: ['background_color', readText],
  background: ['background_color', readText],
  sceneclass: ['base_class', readText],
  scenetype: ['base_class', readText],
  baseclass: ['base_class', readText],
  classname: ['class_name', readText],
  scenename: ['class_name', readText],
  seed: ['seed', readSeed],
  randomseed: ['seed', readSeed],
}

/** Settings of format 1; a graph of the old editor ended with its last step, hence no hold. */
function freshSettings(): JsonRecord {
  return {
    resolution: [1920, 1080],
    frame_rate: 30,
    background_color: '#000000',
    base_class: 'auto',
    class_name: 'auto',
    scene_args: {},
    defaults: [],
    config: {},
    seed: 0,
    hold: 0,
    equations: 'auto',
    plugins: [],
    search_paths: [],
  }
}

/** Carries the settings over; what has no place today is named in a notice with its value. */
export function convertSettings(old: Json | undefined, context: MigrationContext): JsonRecord {
  const settings = freshSettings()
  if (!isRecord(old)) return settings
  for (const [name, value] of Object.entries(old)) {
    const key = name.toLowerCase().replace(/[^a-z0-9]/g, '')
    const [today, read] = Object.hasOwn(readers, key) ? (readers[key] ?? []) : []
    const converted = read?.(value)
    if (today === undefined || converted === undefined) {
      const message = `The setting "${name}" could not be carried over (${describeJson(value)}).`
      context.notify({ code: 'not_carried', message })
    } else {
      settings[today] = converted
    }
  }
  return settings
}

function readResolution(value: Json): Json | undefined {
  if (isRecord(value)) return readSize(value['width'], value['height'])
  if (Array.isArray(value)) return readSize(value[0], value[1])
  const text = String(value).toLowerCase().trim()
  const sides = /^(\d+)\s*[x×*,]\s*(\d+)$/.exec(text)
  if (sides !== null) return readSize(Number(sides[1]), Number(sides[2]))
  return [resolutions[text], resolutions[`${text}p`]].find((size) => size !== undefined)
}

function readSize(width: Json | undefined, height: Json | undefined): Json | undefined {
  return isPixels(width) && isPixels(height) ? [width, height] : undefined
}

function isPixels(value: Json | undefined): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0
}

function readPositive(value: Json): number | undefined {
  const number = typeof value === 'string' ? Number.parseFloat(value) : value
  return typeof number === 'number' && Number.isFinite(number) && number > 0 ? number : undefined
}

function readText(value: Json): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

function readSeed(value: Json): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined
}
