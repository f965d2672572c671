import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pageAddress } from '../origin.ts'
import { admit, Refusal } from './admit.ts'
import { messages, questions } from './channels.ts'

const page = { senderFrame: { url: pageAddress, parent: null } }
const show = questions['files.show']
const file = { path: resolve('/home/ána/exports/a b.mp4') }

describe('admit', () => {
  it('lets our page in with what belongs on the channel', () => {
    expect(admit('files.show', show, page, file)).toEqual(file)
  })

  it.each([
    ['another page', { senderFrame: { url: 'https://evil.example/', parent: null } }],
    ['a page that calls itself alike', { senderFrame: { url: 'app://editor.evil/index.html', parent: null } }],
    ['a frame inside our page', { senderFrame: { url: pageAddress, parent: {} } }],
    ['a page that is gone', { senderFrame: null }],
  ])('refuses %s', (_who, sender) => {
    expect(() => admit('files.show', show, sender, file)).toThrow(Refusal)
  })

  it.each<[keyof typeof questions | keyof typeof messages, unknown]>([
    ['files.show', { path: 'relative.mp4' }],
    ['files.show', { ...file, more: 1 }],
    ['files.show', undefined],
    ['files.choose', { title: 'Open', extensions: ['*'] }],
    ['files.choose', { title: 'Open', extensions: ['json;exe'] }],
    ['files.choose_target', { title: 'x'.repeat(201), name: 'a', extensions: [] }],
    ['engine.connect', { number: '1' }],
    ['engine.connect', { number: -1 }],
    ['window.title', { title: 'a' }],
    ['menu.set', { menus: [{ id: 'file', label: 'File', items: [{ id: 'file.new', label: 'New' }] }] }],
    ['menu.set', { menus: [{ id: 'require("fs")', label: 'File', items: [] }] }],
    ['files.listen', { path: '/' }],
  ])('refuses on %s what does not belong there: %o', (channel, params) => {
    const schema = { ...questions, ...messages }[channel]
    expect(() => admit(channel, schema, page, params)).toThrow(Refusal)
  })
})
