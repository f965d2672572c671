import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { until } from '../../render/testing/workspace.ts'
import { messagePortChannel } from './connect-message-port.ts'
import type { Channel } from './messages.ts'

let ports: { port1: MessagePort; port2: MessagePort }
let left: Channel
let right: Channel

beforeEach(() => {
  ports = new MessageChannel()
  left = messagePortChannel(ports.port1)
  right = messagePortChannel(ports.port2)
})
afterEach(() => left.close())

describe('a channel over ports', () => {
  it('transfers a frame instead of copying it', async () => {
    const heard: (string | Uint8Array)[] = []
    left.onMessage(() => undefined)
    right.onMessage((message) => heard.push(message))
    const bytes = new Uint8Array([1, 2, 3])
    left.send(bytes)
    expect(bytes.length).toBe(0)
    left.send('text')
    await until(() => heard.length === 2)
    expect(heard).toEqual([new Uint8Array([1, 2, 3]), 'text'])
  })

  it('sends of a view only what it shows', async () => {
    const heard: Uint8Array[] = []
    left.onMessage(() => undefined)
    right.onMessage((message) => typeof message !== 'string' && heard.push(message))
    left.send(new Uint8Array(1_000_000).fill(9).subarray(5, 8))
    await until(() => heard.length === 1)
    expect(heard[0]?.buffer.byteLength).toBe(3)
  })

  it('knows how many bytes of frames the other side has not seen yet', async () => {
    left.onMessage(() => undefined)
    left.send(new Uint8Array(5000))
    left.send(new Uint8Array(7000))
    expect(left.backlog).toBe(12_000)
    right.onMessage(() => undefined)
    await until(() => left.backlog === 0)
  })

  it.each([
    ['closes', () => right.close()],
    ['is gone without a word', () => ports.port2.close()],
    ['sends what no channel sends', () => ports.port2.postMessage({ strange: true })],
  ])('ends once when the other side %s', async (_, act) => {
    let ends = 0
    left.onMessage(() => undefined)
    right.onMessage(() => undefined)
    left.onClose(() => ends++)
    act()
    await until(() => ends > 0)
    left.close()
    left.send('into the void')
    let late = false
    left.onClose(() => (late = true))
    expect([ends, late]).toEqual([1, true])
  })
})
