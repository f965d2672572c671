import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPaths, type Paths } from '../../library/paths.ts'
import { createServedFiles, type ServedFiles } from './served-files.ts'

let home: string
let paths: Paths
let files: ServedFiles
const hash = 'ab'.repeat(32)

beforeAll(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), 'served ü ')))
  paths = createPaths({ MANIM_NODES_HOME: home })
  const templateFolder = join(home, 'shipped')
  files = createServedFiles({ paths, templateFolder })
  await put(paths.exports, 'a-1.mp4')
  await put(paths.exports, 'script.exe')
  await put(paths.exports, 'no-ending')
  await put(paths.assets, `${hash}.svg`)
  await put(paths.assets, 'by-name.png')
  await put(templateFolder, 'waves.png')
  await put(paths.templates, 'mine.webm')
  await put(paths.previews, 's1', 'frame_015.png')
  await put(paths.projects, 'p1.jpg')
  await put(paths.projects, 'p1.json')
  await put(paths.history, 'p1', 's-2.png')
  await put(home, 'settings.json')
  await put(home, 'exports-of-others', 'b.mp4')
  await mkdir(join(paths.exports, 'folder.mp4'))
})
afterAll(() => rm(home, { recursive: true }))

async function put(...parts: string[]): Promise<void> {
  const file = join(...parts)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, 'four')
}

describe('served files', () => {
  it.each([
    ['/exports/a-1.mp4', 'exports/a-1.mp4', 'video/mp4'],
    ['/exports/a-1.mp4?download=1', 'exports/a-1.mp4', 'video/mp4'],
    [`/assets/${hash}.svg`, `assets/${hash}.svg`, 'image/svg+xml'],
    ['/templates/waves.png', 'shipped/waves.png', 'image/png'],
    ['/templates/mine.webm', 'templates/mine.webm', 'video/webm'],
    ['/tmp/preview/s1/frame_015.png', 'tmp/preview/s1/frame_015.png', 'image/png'],
    ['/api/graphs/p1/thumbnail', 'projects/p1.jpg', 'image/jpeg'],
    ['/api/graphs/p1/snapshots/s-2/thumbnail', 'history/p1/s-2.png', 'image/png'],
  ])('%s is %s', async (url, path, type) => {
    expect(await files.resolve(url)).toEqual({ path: join(home, ...path.split('/')), type, bytes: 4 })
  })

  it.each([
    '/exports/none.mp4',
    '/exports/folder.mp4',
    '/exports/a-1.mp4/more.mp4',
    '/assets/by-name.png',
    '/assets/none.js',
    '/api/graphs/p1',
    '/api/graphs/p2/thumbnail',
    '/settings.json',
    '/projects/p1.json',
    '/',
    '',
  ])('there is no file at %s', async (url) => expect(await files.resolve(url)).toBeUndefined())

  it.each([
    '/exports/../settings.json',
    '/exports/..',
    '/exports/%2e%2e/settings.json',
    '/exports/%2e%2e%2fsettings.json',
    '/exports/..%5csettings.json',
    '/exports/..\\settings.json',
    '/exports/%252e%252e%252fsettings.json',
    '/exports//etc/hostname.txt',
    '/exports/%2fetc%2fhostname.txt',
    '/exports/C:%5cboot.txt',
    '/exports/a-1.mp4::$DATA',
    '/exports/.hidden.mp4',
    '/exports/a-1.mp4%00.png',
    '/exports/%ff.mp4',
    '/exports/a-1.mp4.',
    '/exports/',
    '/exports/script.exe',
    '/exports/no-ending',
    '/tmp/preview/../../settings.json',
    '/tmp/preview/s1/..%2f..%2f..%2fsettings.json',
    '/api/graphs/..%2f..%2fsettings/thumbnail',
    '/api/graphs/p1/snapshots/..%2fp1/thumbnail',
  ])('access to %s is denied', async (url) => {
    await expect(files.resolve(url)).rejects.toMatchObject({ code: 'ACCESS_DENIED', message: 'Access denied' })
  })

  it.skipIf(process.platform === 'win32')('links that lead out are denied, links within are followed', async () => {
    await symlink(join(home, 'settings.json'), join(paths.exports, 'out.json'))
    await symlink(join(home, 'exports-of-others', 'b.mp4'), join(paths.exports, 'near.mp4'))
    await symlink(join(paths.exports, 'script.exe'), join(paths.exports, 'kind.mp4'))
    await symlink(join(paths.exports, 'a-1.mp4'), join(paths.exports, 'inside.mp4'))
    for (const name of ['out.json', 'near.mp4', 'kind.mp4']) {
      await expect(files.resolve(`/exports/${name}`)).rejects.toMatchObject({ code: 'ACCESS_DENIED' })
    }
    expect(await files.resolve('/exports/inside.mp4')).toMatchObject({ path: join(paths.exports, 'a-1.mp4') })
  })

  it.skipIf(process.platform === 'win32')('the folder itself may be a link', async () => {
    const link = join(home, 'linked')
    await symlink(paths.exports, link)
    const linked = createServedFiles({ paths: { ...paths, exports: link }, templateFolder: home })
    expect(await linked.resolve('/exports/a-1.mp4')).toMatchObject({ path: join(paths.exports, 'a-1.mp4') })
  })
})
