import { InvalidArgumentError, Option, type Command } from 'commander'
import { fail, printMessage, printResult, type GlobalOptions } from '../output.ts'

interface ServeOptions extends GlobalOptions {
  port?: number
  open: boolean
  page?: string
}

/** Adds `serve`: the editor in a browser, and the API. */
export function register(program: Command): void {
  program
    .command('serve')
    .description('serve the editor in a browser, and the API, on this machine')
    .addOption(new Option('--port <number>', 'port to try first; 0 takes any free one').argParser(readPort))
    .option('--no-open', 'only print the address')
    .option('--page <folder>', 'the built editor, where it is not the one that ships with the app')
    .action(async (_options: ServeOptions, self: Command) => serve(self.optsWithGlobals<ServeOptions>()))
}

async function serve(options: ServeOptions): Promise<void> {
  refuseOtherHosts(process.env)
  const [{ createPaths }, { createEngine }, { findRunningHost }, { hostAddress, startHost }, { findPage }] =
    await Promise.all([
      import('../../library/paths.ts'),
      import('../../api/create-engine.ts'),
      import('../../api/host/host-file.ts'),
      import('../../api/host/start-host.ts'),
      import('../../api/host/find-page.ts'),
    ])
  const other = await findRunningHost(createPaths(process.env).hostFile)
  if (other) {
    printMessage('manim-nodes is running already; this is its address.')
    await show(hostAddress(other.port, other.token), options)
    return
  }
  const running = await createEngine({ env: process.env, console: options.verbose === true })
  const page = await findPage(options.page)
  if (page === undefined) printMessage('The editor is not built here: only the API is served.')
  const port = options.port ?? running.settings.current.server.port
  const host = await startHost(running, { port, ...(page === undefined ? {} : { page }) })
  if (port !== 0 && host.port !== port) printMessage(`Port ${port} is taken; using ${host.port}.`)
  await show(host.address, options)
  printMessage('Ctrl+C ends it.')
  await ended()
  await host.close()
}

/** Prints the address, and shows it in a browser where there is a screen. */
async function show(address: string, options: ServeOptions): Promise<void> {
  printResult(options, { address }, address)
  if (!options.open) return
  const { openInBrowser } = await import('../open-in-browser.ts')
  if (!(await openInBrowser(address))) printMessage('Open this address in a browser.')
}

function ended(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        resolve()
        process.once(signal, () => process.exit(1))
      })
    }
  })
}

/** Other programs set HOST for their own ends; ours is refused so that nobody believes it does anything. */
function refuseOtherHosts(env: NodeJS.ProcessEnv): void {
  const host = env['MANIM_NODES_HOST']
  if (host === undefined || ['127.0.0.1', 'localhost', '::1'].includes(host)) return
  fail(`MANIM_NODES_HOST is "${host}", but manim-nodes listens on 127.0.0.1 only.`, {
    remedy: 'Whoever can reach it could run programs as you. Use SSH to reach it from another machine.',
  })
}

function readPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError('Give a whole number from 0 to 65535.')
  }
  return port
}
