import { type FSWatcher, watch } from 'node:fs'

/** Signs of change come in bursts; milliseconds. */
const settleTime = 200

/**
 * Says that something may have changed in the folder of projects. It is one watch for the folder, whatever lies in it:
 * chokidar would hold one for each of a thousand projects.
 */
export class FolderWatch {
  readonly #changed: () => void
  #watcher: FSWatcher | undefined
  #timer: NodeJS.Timeout | undefined

  constructor({ folder, changed, failed }: { folder: string; changed: () => void; failed: (error: unknown) => void }) {
    this.#changed = changed
    try {
      this.#watcher = watch(folder, { persistent: false }, (_event, name) => {
        // Drafts come and go with every save.
        if (name === null || !name.startsWith('.')) this.touch()
      }).on('error', failed)
    } catch (error) {
      // Some file systems cannot be watched; own changes are told all the same.
      failed(error)
    }
  }

  /** Something changed for certain. */
  touch(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#changed()
    }, settleTime).unref()
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#watcher?.close()
  }
}
