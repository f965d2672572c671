/** Keeps the window with our page: no other address, no second window, no permission but the few the editor uses. */
import { dialog, shell, type BrowserWindow, type Session } from 'electron'
import { isForBrowser, isOurPage } from '../origin.ts'
import { words } from '../words.ts'

/** What the editor uses: the clipboard for nodes and pictures, the whole screen for presenting, a note when an export ends. */
const allowed: ReadonlySet<string> = new Set([
  'clipboard-read',
  'clipboard-sanitized-write',
  'fullscreen',
  'notifications',
])

/** Guards a window before its page is loaded. */
export function guardPage(window: BrowserWindow): void {
  const { webContents } = window
  for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const) {
    webContents.on(event as 'will-navigate', (details) => {
      if (!isOurPage(details.url)) details.preventDefault()
    })
  }
  webContents.on('will-attach-webview', (event) => event.preventDefault())
  webContents.setWindowOpenHandler(({ url }) => {
    if (isForBrowser(url)) void offerBrowser(window, url)
    return { action: 'deny' }
  })
}

/** Guards the session that all windows share. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((webContents, permission, answer) => {
    answer(isOurPage(webContents.getURL()) && allowed.has(permission))
  })
  session.setPermissionCheckHandler((webContents, permission) => {
    return webContents !== null && isOurPage(webContents.getURL()) && allowed.has(permission)
  })
}

async function offerBrowser(window: BrowserWindow, url: string): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: words.openLink,
    detail: url,
    buttons: [words.openInBrowser, words.cancel],
    defaultId: 1,
    cancelId: 1,
  })
  if (response === 0) await shell.openExternal(url)
}
