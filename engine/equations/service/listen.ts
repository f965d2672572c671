import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The longest path that a socket file may have on any system. */
const longestSocketPath = 103

/** Folders carry the id of the process that they belong to. */
const prefix = `equations-${process.pid}-`

/** Where the server listens. */
export interface Place {
  path?: string
  port?: number
  /** To be removed in the end. */
  folder?: string
}

/**
 * Opens a server on a socket file in a folder that only the user can enter, or on a free port of the loopback interface.
 *
 * @param directory where the folder is made; folders that processes of before have left there are removed
 */
export async function listen(server: Server, transport: 'unix' | 'tcp', directory = tmpdir()): Promise<Place> {
  if (transport === 'tcp') {
    await listening(server, () => server.listen(0, '127.0.0.1'))
    const address = server.address()
    return typeof address === 'object' && address ? { port: address.port } : {}
  }
  await mkdir(directory, { recursive: true })
  await removeAbandoned(directory)
  let folder = await mkdtemp(join(directory, prefix))
  if (join(folder, 'socket').length > longestSocketPath) {
    await rm(folder, { recursive: true })
    folder = await mkdtemp(join(tmpdir(), prefix))
  }
  await chmod(folder, 0o700)
  const path = join(folder, 'socket')
  await listening(server, () => server.listen(path))
  return { path, folder }
}

function listening(server: Server, listenNow: () => void): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed)
    server.once('listening', () => {
      server.off('error', failed)
      done()
    })
    listenNow()
  })
}

/** Removes the folders of processes that ended without doing so. */
async function removeAbandoned(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const owner = /^equations-(\d+)-\w{6}$/.exec(name)?.[1]
    // somebody else's folder cannot be removed, nor does it matter
    if (owner !== undefined && !isAlive(Number(owner))) {
      await rm(join(directory, name), { recursive: true, force: true }).catch(() => undefined)
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
