/**
 * What the page sees of the desktop: `window.manimNodes`, exactly the functions of its DesktopBridge. Runs in a sandbox,
 * is bundled into one file, and holds no logic: every word is checked again on the other side.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Message, Params, Question, SystemMenu } from '../ipc/channels.ts'
import { putOnPage } from './put-on-page.ts'

/** Of `ipc/channels.ts`, whose schemas are of no use here. */
const port = 'engine.port'

const ask = <C extends Question>(channel: C, params: Params<C>) => ipcRenderer.invoke(channel, params)
const tell = <C extends Message>(channel: C, params: Params<C>) => ipcRenderer.send(channel, params)

// Ports cannot go over the bridge, only beside it: as a message to the page itself.
ipcRenderer.on(port, (event, number: number) => window.postMessage({ manimNodesPort: number }, '*', event.ports))

contextBridge.executeInMainWorld({
  func: putOnPage,
  args: [
    {
      mediaOrigin: 'media://engine',
      askForPort: (number: number) => tell('engine.connect', { number }),
      pathOf: (file: File) => webUtils.getPathForFile(file),
      showInFolder: (path: string) => ask('files.show', { path }),
      chooseFile: ({ title, extensions }: { title: string; extensions: readonly string[] }) =>
        ask('files.choose', { title, extensions: [...extensions] }),
      chooseTarget: ({ title, name, extensions }: { title: string; name: string; extensions: readonly string[] }) =>
        ask('files.choose_target', { title, name, extensions: [...extensions] }),
      setTitle: (title: string, dirty: boolean) => tell('window.title', { title, dirty }),
      setMenu: (menus: SystemMenu[]) => tell('menu.set', { menus }),
      onOpen: (listener: (path: string) => void) => {
        ipcRenderer.on('files.open', (_event, path: string) => listener(path))
        tell('files.listen', {})
      },
      onCommand: (listener: (id: string) => void) => {
        ipcRenderer.on('command', (_event, id: string) => listener(id))
      },
    },
  ],
})
