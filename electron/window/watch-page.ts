/** What is done when the page crashes, hangs, or has edits that are not saved when the window closes. */
import { app, dialog, type BrowserWindow } from 'electron'
import { words } from '../words.ts'

/** Watches a window as long as it is there. */
export function watchPage(window: BrowserWindow): void {
  const { webContents } = window
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void offerReopen(window)
  })
  window.on('unresponsive', () => void offerToWait(window))
  // The page refuses to go while it has edits; it began to save them when it was asked.
  webContents.on('will-prevent-unload', (event) => {
    const choice = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: words.unsaved,
      detail: words.unsavedDetail,
      buttons: [words.stay, words.closeAnyway],
      defaultId: 0,
      cancelId: 0,
    })
    // Prevented here means: the page is not listened to.
    if (choice === 1) event.preventDefault()
  })
}

async function offerReopen(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: words.crashed,
    detail: words.crashedDetail,
    buttons: [words.reopen, words.quit],
    defaultId: 0,
  })
  if (response === 0) window.webContents.reload()
  else app.exit(1)
}

async function offerToWait(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.hangs,
    detail: words.hangsDetail,
    buttons: [words.wait, words.reopen],
    defaultId: 0,
    cancelId: 0,
  })
  // A page that hangs cannot be asked to go; a crashed one is offered to be reopened.
  if (response === 1) window.webContents.forcefullyCrashRenderer()
}
