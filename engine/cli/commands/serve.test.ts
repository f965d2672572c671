import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readMedia } from '../../render/media-probe.ts'
import { testPython } from '../../render/testing/python.ts'
import { runCli } from '../testing/run-cli.ts'
import { startServe, type ServeProcess } from '../testing/serve-process.ts'

const client = join(import.meta.dirname, '..', '..', 'api', 'http', 'testing', 'client.py')

describe('serve', () => {
  let host: ServeProcess
  beforeAll(async () => {
    host = await startServe()
  })
  afterAll(() => host.close())

  it('says in host.json where it is', async () => {
    const file = join(host.home, 'host.json')
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ token: host.token, pid: host.pid })
  })

  it.skipIf(process.platform === 'win32')('lets nobody else read the key', async () => {
    expect((await stat(join(host.home, 'host.json'))).mode & 0o777).toBe(0o600)
  })

  it('answers health to anyone, and everything else to those with the key', async () => {
    const health = await fetch(`${host.base}/health`)
    expect(await health.json()).toMatchObject({ status: 'ok', queue_length: 0 })
    expect((await fetch(`${host.base}/api/graphs`)).status).toBe(401)
    const known = { headers: { authorization: `Bearer ${host.token}` } }
    expect((await fetch(`${host.base}/api/graphs`, known)).status).toBe(200)
    expect((await fetch(`${host.base}/docs`, known)).status).toBe(200)
  })

  it('is found again by a second call, which leaves it alone', async () => {
    const second = await runCli(['serve', '--no-open', '--json'], { env: { MANIM_NODES_HOME: host.home } })
    expect(second).toMatchObject({ code: 0, stderr: expect.stringContaining('is running already') as string })
    expect(JSON.parse(second.stdout)).toEqual({ address: `${host.base}/#token=${host.token}` })
  })

  it('makes a video for a program that knows the API page alone', async () => {
    const out = join(host.home, 'from the client.mp4')
    await execa(await testPython(), [client, host.base, host.token, out], { stdin: 'ignore' })
    expect(await readMedia(await testPython(), out)).toMatchObject({ codec: 'h264', frame_rate: 30 })
  })

  it('refuses to listen anywhere but on this machine', async () => {
    const { code, stderr } = await runCli(['serve'], { env: { MANIM_NODES_HOST: '0.0.0.0' } })
    expect(code).toBe(1)
    expect(stderr).toContain('listens on 127.0.0.1 only')
  })

  it('ends with its user, and leaves no process and no key behind', async () => {
    const home = await mkdtemp(join(tmpdir(), 'serve end '))
    const other = await startServe(home)
    expect(await other.close()).toBe(0)
    await expect(stat(join(home, 'host.json'))).rejects.toMatchObject({ code: 'ENOENT' })
    const { stdout } = await execa('ps', ['-eo', 'args'])
    expect(stdout).not.toContain(home)
    await rm(home, { recursive: true })
  })
})

/** Brings up 127.0.0.1 in a network of its own, where there is nothing else, and then runs what follows. */
const upAndRun = `
import fcntl, os, socket, struct, sys
with socket.socket() as s:
    fcntl.ioctl(s, 0x8914, struct.pack('16sh14s', b'lo', 0x1 | 0x40, b''))
os.execvp(sys.argv[1], sys.argv[1:])
`

const canCut = await execa('unshare', ['--user', '--map-root-user', '--net', 'true']).then(
  () => true,
  () => false,
)

it.skipIf(!canCut)('needs no network: a project and its video are made with it cut', async () => {
  const home = await mkdtemp(join(tmpdir(), 'serve cut '))
  const python = await testPython()
  const main = join(import.meta.dirname, '..', 'main.ts')
  const script = `
import json, subprocess, sys, urllib.request
host = subprocess.Popen([${JSON.stringify(process.execPath)}, ${JSON.stringify(main)}, 'serve', '--port', '0', '--no-open', '--json'], stdout=subprocess.PIPE, text=True)
text = ''
while '}' not in text:
    text += host.stdout.readline()
base, token = json.loads(text)['address'].split('/#token=')
try:
    urllib.request.urlopen('http://192.0.2.1', timeout=3)
    sys.exit('there is a network')
except OSError:
    pass
code = subprocess.call([sys.executable, ${JSON.stringify(client)}, base, token, sys.argv[1]])
host.terminate()
host.wait()
sys.exit(code)
`
  const out = join(home, 'cut.mp4')
  const words = ['--user', '--map-root-user', '--net', python, '-c', upAndRun, python, '-c', script, out]
  await execa('unshare', words, { env: { MANIM_NODES_HOME: home }, stdin: 'ignore' })
  expect(await readMedia(python, out)).toMatchObject({ codec: 'h264' })
  await rm(home, { recursive: true })
})
