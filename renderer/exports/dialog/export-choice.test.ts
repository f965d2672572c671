import { expect, it } from 'vitest'
import { exportOptions } from '../../../engine/api/contract/exports.ts'
import { consequencesOf, firstChoice, optionsOf, pictureOf, resized, type ExportChoice } from './export-choice.ts'

const settings = { resolution: [1920, 1080] as [number, number], frame_rate: 30 }
const choose = (change: Partial<ExportChoice> = {}): ExportChoice => ({ ...firstChoice(settings), ...change })

it('begins with what the graph says', () => {
  expect(firstChoice(settings)).toMatchObject({ preset: '1080p', rate: 30, ownRate: false })
  expect(firstChoice({ resolution: [1000, 1000], frame_rate: 12 })).toMatchObject({
    preset: 'own',
    size: [1000, 1000],
    ownRate: true,
  })
  expect(pictureOf(choose(), settings)).toEqual({ width: 1920, height: 1080, frameRate: 30 })
})

it.each([
  ['480p', 'graph', [854, 480]],
  ['4K', 'graph', [3840, 2160]],
  ['1080p', 'square', [1080, 1080]],
  ['1080p', 'tall', [1080, 1920]],
  ['720p', 'wide', [1280, 720]],
] as const)('%s %s is %o', (preset, shape, [width, height]) => {
  expect(pictureOf(choose({ preset, shape }), settings)).toMatchObject({ width, height })
})

it('counts the frames of what will be drawn', () => {
  expect(consequencesOf(choose({ rate: 60 }), settings, 9)).toMatchObject({ frames: 540, seconds: 9 })
  expect(consequencesOf(choose({ format: 'gif', rate: 60 }), settings, 2)).toMatchObject({ frames: 100 })
  expect(consequencesOf(choose({ format: 'png' }), settings, 9)).toMatchObject({ frames: 1, seconds: undefined })
  expect(consequencesOf(choose(), settings, undefined).frames).toBeUndefined()
})

it('says why a choice cannot be made', () => {
  const odd = choose({ preset: 'own', size: [501, 300] })
  expect(consequencesOf(odd, settings, 1).objection).toContain('even')
  expect(consequencesOf({ ...odd, format: 'webm' }, settings, 1).objection).toBeUndefined()
  // The row for transparency is gone with MP4, so what was chosen before does not count.
  expect(consequencesOf(choose({ transparent: true }), settings, 1).objection).toBeUndefined()
})

it('asks the engine for what it takes', () => {
  const gif = optionsOf(choose({ format: 'gif', loop: 3, transparent: true }), settings, 2)
  expect(exportOptions.parse(gif)).toMatchObject({
    format: 'gif',
    loop: 3,
    transparent: true,
    resolution: [1920, 1080],
  })
  expect(optionsOf(choose({ format: 'png' }), settings, 2.5)).toMatchObject({ at: 2.5 })
  expect(optionsOf(choose({ format: 'png', still: 'end' }), settings, 2.5)).not.toHaveProperty('at')
  expect(optionsOf(choose({ transparent: true }), settings, 0)).toMatchObject({ transparent: false })
})

it('keeps the shape of an own size while it is locked', () => {
  const own = choose({ preset: 'own', size: [1600, 900] })
  expect(resized(own, 0, 800).size).toEqual([800, 450])
  expect(resized(own, 1, 450).size).toEqual([800, 450])
  expect(resized({ ...own, locked: false }, 0, 800).size).toEqual([800, 900])
  expect(resized(own, 0, 1).size[0]).toBe(16)
})
