import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testPython } from '../testing/python.ts'
import { makeWorkspace, type Workspace } from '../testing/workspace.ts'
import { sandboxAbilities } from './abilities.ts'
import { type Attempts, runAttempts } from './testing/attempts.ts'

const able = process.platform === 'linux' ? await sandboxAbilities(await testPython()) : undefined

describe.skipIf(!able?.files || !able.network)('a scene of a stranger', () => {
  let workspace: Workspace
  let home: string
  let outside: string
  let server: Server
  let unixServer: Server
  let connections = 0
  const secret = 'the-planted-secret'

  beforeAll(async () => {
    workspace = await makeWorkspace()
    home = await mkdtemp(join(homedir(), '.manim-nodes-sandbox-'))
    await writeFile(join(home, 'secret'), secret)
    outside = await mkdtemp(join(tmpdir(), 'outside-'))
    await writeFile(join(outside, 'file'), 'as it was')
    await mkdir(join(outside, 'folder'))
    const count = () => void connections++
    server = createServer(count)
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    unixServer = createServer(count)
    await new Promise<void>((done) => unixServer.listen(join(outside, 'socket'), done))
    process.env['PLANTED_SECRET_TOKEN'] = secret
  })
  afterAll(async () => {
    delete process.env['PLANTED_SECRET_TOKEN']
    server.close()
    unixServer.close()
    await rm(home, { recursive: true })
    await rm(outside, { recursive: true })
    await workspace.remove()
  })

  it('reaches nothing outside of its folder, and is rendered all the same', async () => {
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const at = (...names: string[]) => JSON.stringify(join(...names))
    const attempts: Attempts = {
      'read the home': [`open(${at(home, 'secret')}).read()`],
      'read by a link': [`os.symlink(${at(home, 'secret')}, "link")`, 'open("link").read()'],
      'link hard': [`os.link(${at(home, 'secret')}, "hard")`, 'open("hard").read()'],
      'list the home': [`os.listdir(${at(home)})`],
      'read passwords': ['open("/etc/passwd").read()'],
      'read as an image': [`ImageMobject(${at(home, 'secret.png')})`, 'raise FileNotFoundError'],
      'read by another program': [`print(subprocess.check_output(["cat", ${at(home, 'secret')}]))`],
      'read the environment of the parent': ['open(f"/proc/{os.getppid()}/environ").read()'],
      'read its memory': ['open(f"/proc/{os.getppid()}/mem", "rb")'],
      'write outside': [`open(${at(outside, 'new')}, "w").write("x")`],
      'write over': [`open(${at(outside, 'file')}, "w").write("x")`],
      'write to the end': [`os.truncate(${at(outside, 'file')}, 0)`],
      'remove outside': [`os.unlink(${at(outside, 'file')})`],
      'remove a folder outside': [`os.rmdir(${at(outside, 'folder')})`],
      'rename outside': [`os.rename(${at(outside, 'file')}, "mine")`],
      'make a folder outside': [`os.mkdir(${at(outside, 'made')})`],
      'write beside the result': [`open(${at(workspace.results, 'new')}, "w").write("x")`],
      'write shared memory': ['open("/dev/shm/new", "w").write("x")'],
      'write bytecode of Manim': ['open(os.path.join(os.path.dirname(sys.modules["manim"].__file__), "new.py"), "w")'],
      'connect to a port': [`socket.create_connection(("127.0.0.1", ${port}), timeout=2)`],
      'connect to a socket file': [`socket.socket(socket.AF_UNIX).connect(${at(outside, 'socket')})`],
      'look up a name': ['socket.getaddrinfo("localhost", None, type=socket.SOCK_STREAM)', 'socket.socket()'],
      'send without connecting': [`socket.socket(type=socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", ${port}))`],
      listen: ['socket.socket().bind(("127.0.0.1", 0))'],
      'ring for input and output': ['call("syscall", 425, 4, ctypes.create_string_buffer(200))'],
      'kill the supervisor': ['os.kill(os.getppid(), signal.SIGTERM)'],
      'kill the group': ['os.killpg(0, signal.SIGTERM)'],
      'kill everything': ['os.kill(-1, signal.SIGTERM)'],
      'kill by a descriptor': ['signal.pidfd_send_signal(os.pidfd_open(os.getppid()), signal.SIGTERM)'],
      'limit the supervisor': ['resource.prlimit(os.getppid(), resource.RLIMIT_CPU, (1, 1))'],
      'look into the supervisor': ['call("ptrace", 16, os.getppid(), 0, 0)'],
      'raise a limit': [
        'hard = resource.getrlimit(resource.RLIMIT_DATA)[1]',
        'resource.setrlimit(resource.RLIMIT_DATA, (hard * 2, hard * 2))',
      ],
      'take more processors': ['os.sched_setaffinity(0, range(64))'],
      'be somebody else': ['call("unshare", 0x10000000)'],
      mount: ['call("mount", b"tmpfs", b"/mnt", b"tmpfs", 0, None)'],
      'change the root': ['os.chroot(".")'],
      'start a program': ['subprocess.run(["true"])'],
      'become a program': ['os.execv("/bin/true", ["true"])'],
      fork: ['os.fork() or os._exit(0)'],
      'keep memory without a name': ['os.memfd_create("x")'],
    }
    const { results, event, log } = await runAttempts(workspace, attempts)
    const done = [...results].filter(([, result]) => result === 'done').map(([name]) => name)
    expect({ done, log: done.length > 0 ? log : '' }).toEqual({ done: [], log: '' })
    expect({ count: results.size, log }).toMatchObject({ count: Object.keys(attempts).length })
    expect(event).toBe('completed')
    expect(connections).toBe(0)
    expect(await readFile(join(outside, 'file'), 'utf8')).toBe('as it was')
    expect(log).not.toContain(secret)
  })

  it('has an environment and a place of its own, and what it needs works', async () => {
    const { results, log } = await runAttempts(workspace, {
      secrets: ['assert "PLANTED_SECRET_TOKEN" not in os.environ'],
      inherited: ['assert b"PLANTED" not in open("/proc/self/environ", "rb").read()'],
      home: ['assert os.path.expanduser("~").startswith(os.getcwd())'],
      temporary: [
        'import tempfile',
        'with tempfile.NamedTemporaryFile() as file: file.write(b"x")',
        'assert tempfile.gettempdir().startswith(os.getcwd())',
      ],
      folders: ['os.mkdir("a")', 'open("a/b", "w").write("x")', 'os.rename("a/b", "c")', 'shutil.rmtree("a")'],
      processors: ['assert len(os.sched_getaffinity(0)) <= 2'],
      threads: ['thread = threading.Thread(target=print)', 'thread.start()', 'thread.join()'],
      rights: ['assert "CapEff:\\t0000000000000000" in open("/proc/self/status").read()'],
      arrays: ['import scipy.interpolate', 'np.linalg.eigvals(np.ones((50, 50)))'],
    })
    expect({ ...Object.fromEntries(results), log }).toMatchObject(
      Object.fromEntries([...results.keys()].map((name) => [name, 'done'])),
    )
    expect(results.size).toBe(9)
  })
})
