import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

/** The Chromium of Debian and its kin; elsewhere the one that Playwright installs is taken. */
const ofTheSystem = '/usr/bin/chromium'

export default defineConfig({
  testDir: 'renderer/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: '.cache/e2e/results',
  // One host and one browser: two cores draw Manim's frames meanwhile.
  workers: 1,
  retries: 0,
  // Waits end when what is waited for is there; these are for a machine that does much else.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1366, height: 768 },
    actionTimeout: 30_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(existsSync(ofTheSystem) ? { executablePath: ofTheSystem } : {}),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
})
