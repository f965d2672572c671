import { describe, expect, it } from 'vitest'
import { formatSeconds, ProgressBar } from './progress-bar.ts'

/** A stream that keeps what is written. */
function keeping(isTTY: boolean) {
  const written: string[] = []
  return { isTTY, columns: 80, write: (text: string) => written.push(text), written }
}

const half = { frames_done: 30, frames_total: 60, eta_s: 65 }

describe('ProgressBar', () => {
  it('is drawn over itself on a terminal, with messages above', () => {
    const stream = keeping(true)
    const bar = new ProgressBar(stream)
    bar.show(half)
    bar.message('Note: something')
    bar.clear()
    expect(stream.written.join('')).toBe(
      [
        `\r${'█'.repeat(15)}${'░'.repeat(15)} 50 %, frame 30 of 60, 1 min 5 s left\u001B[K`,
        '\r\u001B[KNote: something\n',
        `\r${'█'.repeat(15)}${'░'.repeat(15)} 50 %, frame 30 of 60, 1 min 5 s left\u001B[K`,
        '\r\u001B[K',
      ].join(''),
    )
  })

  it('never is wider than the terminal', () => {
    const stream = { ...keeping(true), columns: 20 }
    new ProgressBar(stream).show(half)
    expect(stream.written[0]).toBe(`\r${'█'.repeat(15)}${'░'.repeat(4)}\u001B[K`)
  })

  it('is a line now and then elsewhere', () => {
    let now = 0
    const stream = keeping(false)
    const bar = new ProgressBar(stream, () => now)
    for (; now < 9000; now += 1000) bar.show({ frames_done: now / 1000, frames_total: 9, eta_s: null })
    bar.clear()
    expect(stream.written).toEqual(['0 %, frame 0 of 9\n', '55 %, frame 5 of 9\n'])
  })
})

describe('formatSeconds', () => {
  it('says seconds as people do', () => {
    expect([0.4, 59, 60, 3599, 7265].map(formatSeconds)).toEqual([
      '0 s',
      '59 s',
      '1 min 0 s',
      '59 min 59 s',
      '2 h 1 min',
    ])
  })
})
