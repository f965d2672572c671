import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { Channel } from '../contract/messages.ts'
import { webSocketChannel } from '../websocket/web-socket-channel.ts'

/** A channel to a host by its token, as programs other than browsers open it. */
export async function openKnownSocket(address: string, token: string): Promise<Channel> {
  const socket = new WebSocket(address, { headers: { authorization: `Bearer ${token}` } })
  const channel = webSocketChannel(socket)
  await once(socket, 'open')
  return channel
}
