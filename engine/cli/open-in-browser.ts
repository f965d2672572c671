import { execa } from 'execa'

/** The program that shows an address, by system. */
const openers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
}

/** Shows an address in the user's browser. @returns false where there is no screen, or no program for it */
export async function openInBrowser(address: string, env: NodeJS.ProcessEnv = process.env): Promise<boolean> {
  const isHeadless = process.platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']
  const [program, ...words] = openers[process.platform] ?? []
  if (isHeadless || program === undefined) return false
  // On Windows `start` would take & for the end of the command.
  const shown = process.platform === 'win32' ? address.replaceAll('&', '^&') : address
  const { failed } = await execa(program, [...words, shown], { reject: false, stdin: 'ignore', timeout: 10_000 })
  return !failed
}
