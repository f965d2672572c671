/** The desktop app: one process for all its windows; what it shows and does is in desktop.ts. */
import { app, dialog, shell } from 'electron'
import { findRunningHost } from '../engine/api/host/host-file.ts'
import { createPaths } from '../engine/library/paths.ts'
import { startDesktop, type Desktop } from './desktop.ts'
import { openedFile } from './opened-file.ts'
import { registerSchemes } from './pages/serve-schemes.ts'
import { words } from './words.ts'

if (app.requestSingleInstanceLock()) start()
else app.quit()

function start(): void {
  registerSchemes()
  let desktop: Desktop | undefined
  let file = openedFile(process.argv, process.cwd())
  let isEnded = false

  const open = (path: string): void => {
    if (desktop) desktop.open(path)
    else file = path
  }
  app.on('second-instance', (_event, argv, cwd) => {
    const other = openedFile(argv, cwd)
    if (other === undefined) desktop?.show()
    else open(other)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open(path)
  })
  app.on('activate', () => desktop?.show())
  app.on('window-all-closed', () => process.platform === 'darwin' || app.quit())
  app.on('will-quit', (event) => {
    if (isEnded || !desktop) return
    // The engine ends first, so that no Manim is left behind.
    event.preventDefault()
    void desktop.end().finally(() => {
      isEnded = true
      app.quit()
    })
  })
  void app.whenReady().then(show)

  async function show(): Promise<void> {
    if (await isServedElsewhere()) {
      app.quit()
      return
    }
    desktop = startDesktop()
    if (file !== undefined) desktop.open(file)
  }
}

/** Whether a host serves the same files to a browser; the user is taken there, or ends it. */
async function isServedElsewhere(): Promise<boolean> {
  const host = await findRunningHost(createPaths(process.env).hostFile)
  if (host === undefined) return false
  const { response } = await dialog.showMessageBox({
    type: 'info',
    message: words.running,
    detail: words.runningDetail,
    buttons: [words.showIt, words.quit],
    defaultId: 0,
    cancelId: 1,
  })
  if (response === 0) {
    const { hostAddress } = await import('../engine/api/host/start-host.ts')
    await shell.openExternal(hostAddress(host.port, host.token))
  }
  return true
}
