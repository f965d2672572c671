import { expect, it } from 'vitest'
import { scenePlace, sceneSize, writePlace } from './scene-place.ts'

it('has eight units across the shorter side, whatever the aspect', () => {
  expect(sceneSize(1920, 1080).width).toBeCloseTo(14.222, 3)
  expect(sceneSize(1080, 1920).width).toBe(8)
  expect(sceneSize(1080, 1920).height).toBeCloseTo(14.222, 3)
})

it('finds the place under the mouse, up being more', () => {
  expect(scenePlace({ width: 480, height: 480 }, 0.5, 0.5)).toEqual({ x: 0, y: 0 })
  expect(scenePlace({ width: 480, height: 480 }, 1, 0)).toEqual({ x: 4, y: 4 })
  expect(writePlace({ x: -0.001, y: 1.239 })).toBe('[0, 1.24, 0]')
})
