/** Keeps the window's place in a file between runs. */
import { readFileSync } from 'node:fs'
import type { BrowserWindow } from 'electron'
import { writeAtomic } from '../../engine/library/write-atomic.ts'
import { readState, type WindowState } from './bounds.ts'

/** What was kept. @returns undefined at the first start, and where the file is damaged */
export function rememberedWindow(file: string): WindowState | undefined {
  try {
    return readState(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** Keeps it when the window is closed. A file that cannot be written is no reason to stay open. */
export function rememberWindow(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    writeAtomic(file, JSON.stringify(state)).catch((error: unknown) => console.error(error))
  })
}
