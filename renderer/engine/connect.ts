/** Finds the engine behind this page: Electron's bridge where there is one, else the host that served the page. */
import type { Channel } from '../../engine/api/contract/messages.ts'
import { connectClient } from '../../engine/api/contract/connect-client.ts'
import { messagePortChannel } from '../../engine/api/contract/connect-message-port.ts'
import { openWebSocket } from '../../engine/api/contract/connect-websocket.ts'
import type { EngineClient } from '../../engine/api/contract/client.ts'

/** A menu of the system's menu bar; ids of its rows are those of commands. */
export interface DesktopMenu {
  readonly id: string
  readonly label: string
  readonly items: readonly (
    | 'line'
    | {
        readonly id: string
        readonly label: string
        /** As commands have them: `Mod+Shift+Z`. */
        readonly keys?: string
        readonly enabled: boolean
        readonly checked?: boolean
      }
  )[]
}

/** What the preload script of the desktop shell puts on the page. */
export interface DesktopBridge {
  /** A port to the engine; a new one after each loss. */
  connect(): Promise<MessagePort>
  /** Where pictures and videos of the engine are read from: `media://engine`. */
  readonly mediaOrigin: string
  /** The path of a file that was dropped on the window. */
  pathOf(file: File): string
  /** Shows a file in the system's file manager. */
  showInFolder(path: string): Promise<void>
  /** The system's dialogs; undefined where the user cancelled. */
  chooseFile(options: { title: string; extensions: readonly string[] }): Promise<string | undefined>
  chooseTarget(options: { title: string; name: string; extensions: readonly string[] }): Promise<string | undefined>
  setTitle(title: string, dirty: boolean): void
  /** Shows the menus in the system's menu bar (macOS); what is chosen comes back as a command. */
  setMenu(menus: readonly DesktopMenu[]): void
  /** A file the app was opened with, and menu commands of the system's menu. */
  onOpen(listener: (path: string) => void): void
  onCommand(listener: (id: string) => void): void
}

declare global {
  interface Window {
    readonly manimNodes?: DesktopBridge
  }
}

/** The desktop shell, where the page runs in one. */
export const desktop: DesktopBridge | undefined = window.manimNodes

/** The engine; it connects by itself and again after each loss. */
export function connectToEngine(): EngineClient {
  const options = {
    name: desktop ? 'desktop editor' : 'browser editor',
    onFault: (error: unknown) => console.error(error),
  }
  return connectClient(desktop ? () => openPort(desktop) : openSocket, options)
}

/** The absolute address of something the engine serves: a thumbnail, a template's video, an export. */
export function mediaAddress(url: string): string {
  return desktop ? `${desktop.mediaOrigin}${url}` : url
}

async function openPort(bridge: DesktopBridge): Promise<Channel> {
  return messagePortChannel(await bridge.connect())
}

function openSocket(): Promise<Channel> {
  return openWebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`)
}
