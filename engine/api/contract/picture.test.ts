import { describe, expect, it } from 'vitest'
import { choosePicture, qualities, type QualityName } from './picture.ts'

const wide = { resolution: [1920, 1080], frame_rate: 30 } as const
const tall = { resolution: [1080, 1920], frame_rate: 24 } as const

function sizeOf(settings: Parameters<typeof choosePicture>[0], quality: QualityName): string {
  const { width, height, frameRate } = choosePicture(settings, { quality })
  return `${width}x${height}@${frameRate}`
}

describe('choosePicture', () => {
  it('has one table of qualities', () => {
    const table = Object.keys(qualities).map((name) => [name, sizeOf(wide, name as QualityName)])
    expect(Object.fromEntries(table)).toEqual({
      low: '854x480@15',
      medium: '1280x720@30',
      high: '1920x1080@60',
      '1440p': '2560x1440@60',
      '4k': '3840x2160@60',
      '480p': '854x480@30',
      '720p': '1280x720@30',
      '1080p': '1920x1080@30',
      '2160p': '3840x2160@30',
    })
  })

  it("keeps the graph's aspect, with even sides", () => {
    expect(sizeOf(tall, 'low')).toBe('480x854@15')
    expect(sizeOf(tall, '1080p')).toBe('1080x1920@24')
    expect(sizeOf({ resolution: [1000, 1000], frame_rate: 30 }, 'medium')).toBe('720x720@30')
    expect(sizeOf({ resolution: [1600, 1200], frame_rate: 30 }, '720p')).toBe('960x720@30')
  })

  it("takes the graph's settings where nothing is chosen, and lets size and rate win", () => {
    expect(choosePicture(tall)).toEqual({ width: 1080, height: 1920, frameRate: 24 })
    expect(choosePicture(wide, { quality: 'high', resolution: [640, 640], frameRate: 12.5 })).toEqual({
      width: 640,
      height: 640,
      frameRate: 12.5,
    })
  })
})
