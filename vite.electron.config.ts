import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'

/** What runs as a program of its own: each keeps its place, so that the engine finds its files by where it lies. */
const programs = {
  'electron/main': 'electron/main.ts',
  'electron/engine/engine-process': 'electron/engine/engine-process.ts',
  'engine/equations/service/typesetting-worker': 'engine/equations/service/typesetting-worker.ts',
}

/** The desktop shell and the engine in it: `--mode main`, then `--mode preload`. */
export default defineConfig(({ mode }) => ({
  ssr: mode === 'preload' ? { noExternal: true as const } : {},
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/desktop',
    emptyOutDir: mode === 'main',
    rolldownOptions: {
      external: ['electron', ...builtinModules, /^node:/],
      input: mode === 'preload' ? { 'electron/preload/preload': 'electron/preload/preload.ts' } : programs,
      output:
        mode === 'preload'
          ? // A sandboxed preload script must be one CommonJS file.
            { format: 'cjs' as const, entryFileNames: '[name].cjs' }
          : { format: 'es' as const, entryFileNames: '[name].js', preserveModules: true, preserveModulesRoot: '.' },
    },
  },
}))
