import { describe, expect, it } from 'vitest'
import { createPaths } from '../../engine/library/paths.ts'
import { appHome, pythonIn } from './places.mjs'
import { environmentFolder } from './python-environment.mjs'

describe('the places of the set-up', () => {
  it.each([
    {},
    { HOME: '/home/ána b' },
    { USERPROFILE: '/users/ana' },
    { HOME: '/home/ana', MANIM_NODES_HOME: '' },
    { HOME: '/home/ana', MANIM_NODES_HOME: '/data/nodes' },
    { HOME: '/home/ana', MANIM_NODES_HOME: '~/nodes' },
    { HOME: '/home/ana', MANIM_NODES_HOME: '~' },
    { HOME: '/home/ana', MANIM_NODES_HOME: '~other/nodes' },
    { HOME: '/home/ana', MANIM_NODES_HOME: 'relative' },
  ])('are those the app looks at: %o', (env) => {
    const paths = createPaths(env)
    expect(appHome(env)).toBe(paths.home)
    expect(environmentFolder(env)).toBe(paths.python)
    expect(pythonIn(environmentFolder(env))).toBe(paths.pythonProgram)
  })
})
