/** What browser tests stand on: one host for all of them, and for each a page of its own with an `editor` to use. */
import { test as base } from '@playwright/test'
import { EditorPage } from './support/editor-page.ts'
import { Host } from './support/host.ts'

export { expect } from '@playwright/test'

/** Playwright's `test` with an `editor`. A test fails where the page reports errors, unless it expects them. */
export const test = base.extend<{ editor: EditorPage }, { host: Host }>({
  host: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture stands on
    async ({}, use) => {
      const host = await Host.start()
      await use(host)
      await host.close()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  editor: async ({ page, host }, use) => {
    const editor = new EditorPage(page, host)
    await use(editor)
    base.expect(editor.faults.unexpected, 'errors that the page reported').toEqual([])
  },
})
