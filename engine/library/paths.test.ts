import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createPaths } from './paths.ts'

describe('createPaths', () => {
  it('puts everything below ~/manim-nodes', () => {
    const home = join(resolve('/home/ana'), 'manim-nodes')
    const paths = createPaths({ HOME: resolve('/home/ana') }, 'linux')
    expect(paths).toMatchObject({
      home,
      exports: join(home, 'exports'),
      previews: join(home, 'tmp', 'preview'),
      logFile: join(home, 'logs', 'app.log'),
      settingsFile: join(home, 'settings.json'),
      pythonProgram: join(home, 'python', 'bin', 'python'),
    })
    for (const place of Object.values(paths)) expect(place.startsWith(home)).toBe(true)
  })

  it('moves all of it with MANIM_NODES_HOME', () => {
    const paths = createPaths({ HOME: '/home/ana', MANIM_NODES_HOME: 'my films' })
    for (const place of Object.values(paths)) expect(place.startsWith(resolve('my films'))).toBe(true)
  })

  it('moves exports and previews apart, where asked', () => {
    const paths = createPaths({ HOME: '/h', MANIM_NODES_EXPORT_DIR: '~/films', MANIM_NODES_PREVIEW_DIR: '/fast' })
    expect(paths.exports).toBe(resolve('/h/films'))
    expect(paths.previews).toBe(resolve('/fast'))
    expect(paths.home).toBe(join('/h', 'manim-nodes'))
  })

  it('looks for Python where Windows has it', () => {
    expect(createPaths({ USERPROFILE: '/u' }, 'win32').pythonProgram).toMatch(/Scripts.python\.exe$/)
  })
})
