/** The app once it is ready: the engine beside it, the window, and what goes on between them. */
import { join } from 'node:path'
import { app, dialog, ipcMain, session, shell, type BrowserWindow } from 'electron'
import { createServedFiles } from '../engine/api/http/served-files.ts'
import { createPaths } from '../engine/library/paths.ts'
import { chooseFile, chooseTarget } from './dialogs.ts'
import { EngineHost } from './engine/engine-host.ts'
import { toPage } from './ipc/channels.ts'
import { serveChannels } from './ipc/serve-channels.ts'
import { showMenu } from './menu/show-menu.ts'
import { serveSchemes } from './pages/serve-schemes.ts'
import { words } from './words.ts'
import { guardSession } from './window/guard-page.ts'
import { openWindow } from './window/open-window.ts'

/** The running app. */
export interface Desktop {
  /** Shows a file in the window, as soon as its page takes files. */
  open(file: string): void
  /** Brings the window to the front; opens one where all were closed. */
  show(): void
  end(): Promise<void>
}

/** Starts engine and window. */
export function startDesktop(): Desktop {
  // The built shell lies in dist/desktop/electron; in an installed app Python's files lie outside of what is packed.
  const built = import.meta.dirname
  const resources = app.isPackaged ? process.resourcesPath : app.getAppPath()
  const engine = new EngineHost({
    file: join(built, 'engine', 'engine-process.js'),
    env: { ...process.env, MANIM_NODES_RESOURCES: resources },
    onTrouble: askWhatNow,
    log: (message) => console.error(message),
  })
  const files = createServedFiles({ paths: createPaths(process.env), templateFolder: join(resources, 'templates') })
  const page = join(app.getAppPath(), 'dist', 'renderer')
  const waiting: string[] = []
  let window: BrowserWindow | undefined
  let isListening = false

  guardSession(session.defaultSession)
  serveSchemes(session.defaultSession, page, files)
  serveChannels(
    ipcMain,
    {
      'engine.connect': ({ number }, { sender }) => sender.postMessage(toPage.port, number, [engine.connect()]),
      'files.choose': async (asked) => window && chooseFile(window, asked),
      'files.choose_target': async (asked) => window && chooseTarget(window, asked),
      'files.show': async ({ path }) => shell.showItemInFolder(path),
      'files.listen': () => {
        isListening = true
        for (const file of waiting.splice(0)) window?.webContents.send(toPage.open, file)
      },
      'menu.set': ({ menus }) => showMenu(menus, (id) => window?.webContents.send(toPage.command, id)),
      'window.title': ({ title, dirty }) => {
        window?.setTitle(title === '' ? app.name : `${dirty ? '• ' : ''}${title} – ${app.name}`)
        window?.setDocumentEdited(dirty)
      },
    },
    (error) => console.error(error),
  )
  showMenu([], () => undefined)
  engine.start()
  show()

  function show(): void {
    if (window === undefined) {
      const opened = openWindow({ preload: join(built, 'preload', 'preload.cjs'), userData: app.getPath('userData') })
      opened.on('closed', () => (window = undefined))
      opened.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
        if (isMainFrame && !isSameDocument) isListening = false
      })
      // The title is what the page says over its own channel.
      opened.on('page-title-updated', (event) => event.preventDefault())
      window = opened
      return
    }
    if (window.isMinimized()) window.restore()
    window.focus()
  }

  return {
    open(file) {
      app.addRecentDocument(file)
      show()
      if (isListening) window?.webContents.send(toPage.open, file)
      else waiting.push(file)
    },
    show,
    end: () => engine.end(),
  }
}

async function askWhatNow(): Promise<'again' | 'quit'> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: words.engineTrouble,
    detail: words.engineTroubleDetail,
    buttons: [words.tryAgain, words.quit],
    defaultId: 0,
  })
  if (response === 0) return 'again'
  app.quit()
  return 'quit'
}
