import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { expect, it } from 'vitest'

const namespace = ['--user', '--map-root-user', '--mount']
/** Whether this machine lets a test mount a disk of its own. */
const canMount = await execa('unshare', [...namespace, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], {
  reject: false,
}).then(({ exitCode }) => exitCode === 0)

it.skipIf(!canMount)('a full disk costs lines of the log and nothing else, and is named', async () => {
  const disk = await mkdtemp(join(tmpdir(), 'full ü '))
  try {
    const mountAndRun = 'mount -t tmpfs -o size=300k tmpfs "$1" && shift && exec "$@"'
    const program = [process.execPath, join(import.meta.dirname, 'testing', 'fill-disk.ts'), disk]
    const { stdout, stderr } = await execa('unshare', [...namespace, 'sh', '-c', mountAndRun, 'sh', disk, ...program])
    expect(JSON.parse(stdout)).toEqual({
      settings: 'DISK_FULL',
      asset: 'DISK_FULL',
      bundle: 'DISK_FULL',
      history: 5,
      assets: 1,
      first: 'before',
      files: expect.toSatisfy((names: string[]) =>
        ['app.log', 'assets', 'b.zip', 'settings.json'].every((name, at) => names.toSorted()[at] === name),
      ) as unknown,
    })
    expect(stderr).toContain('cannot be written: ENOSPC')
  } finally {
    await rm(disk, { recursive: true, force: true })
  }
})
