import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'engine',
          environment: 'node',
          setupFiles: ['scripts/test/random-seed.ts'],
          include: ['{engine,electron,renderer,scripts,templates,resources}/**/*.test.ts'],
          // Real Manim answers in seconds, not milliseconds, and two cores are shared by all tests.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
