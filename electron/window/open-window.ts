/** The one window of the app. */
import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import { pageAddress } from '../origin.ts'
import { fitToScreens, smallest } from './bounds.ts'
import { guardPage } from './guard-page.ts'
import { rememberedWindow, rememberWindow } from './remember-window.ts'
import { watchPage } from './watch-page.ts'

/** Where the window's files are. */
export interface WindowFiles {
  preload: string
  /** Folder in which the window's place is kept. */
  userData: string
}

/** Opens the window; it is shown once its page has drawn something. */
export function openWindow({ preload, userData }: WindowFiles): BrowserWindow {
  const stateFile = join(userData, 'window.json')
  const remembered = rememberedWindow(stateFile)
  const [main, ...others] = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea)
  const window = new BrowserWindow({
    ...fitToScreens(remembered, main === undefined ? others : [main, ...others]),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    backgroundColor: '#1d1d1f',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  })
  if (remembered?.maximized === true) window.maximize()
  guardPage(window)
  watchPage(window)
  rememberWindow(window, stateFile)
  window.once('ready-to-show', () => window.show())
  void window.loadURL(pageAddress)
  return window
}
