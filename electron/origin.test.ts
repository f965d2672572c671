import { describe, expect, it } from 'vitest'
import { isForBrowser, isOurPage, mediaOrigin, mediaPath, pageAddress } from './origin.ts'

describe('isOurPage', () => {
  it('knows the page and every address within it', () => {
    for (const address of [pageAddress, 'app://editor/', 'app://editor/index.html?x#y']) {
      expect(isOurPage(address)).toBe(true)
    }
  })

  it.each([
    'app://editor.evil/index.html',
    'app://evil/index.html',
    'app://evil@editor/index.html',
    'app:editor/index.html',
    'https://editor/index.html',
    'media://editor/index.html',
    'data:text/html,app://editor/',
    'file:///app/editor/index.html',
    'about:blank',
    'null',
    '',
  ])('knows no other: %s', (address) => expect(isOurPage(address)).toBe(false))
})

describe('mediaPath', () => {
  it('gives the path as it was asked for', () => {
    expect(mediaPath(`${mediaOrigin}/exports/a%20b.mp4?download`)).toBe('/exports/a%20b.mp4')
  })

  it.each(['media://other/exports/a.mp4', 'app://engine/exports/a.mp4', 'exports/a.mp4'])('refuses %s', (address) =>
    expect(mediaPath(address)).toBeUndefined(),
  )
})

it('only the open web is for the browser', () => {
  expect(isForBrowser('https://docs.manim.community/')).toBe(true)
  const others = [
    'http://127.0.0.1:8000/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://a:b@evil.example/',
    'x',
  ]
  expect(others.filter(isForBrowser)).toEqual([])
})
