import { open, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { canRun, findProgram } from './programs.ts'

/**
 * The Pythons that the `manim` on PATH may belong to, the likeliest first: the one its first line names, then those
 * beside it (also beside the file a link leads to, and beside the shims of version managers).
 *
 * @returns the program on PATH and its candidates, or undefined where there is no `manim`
 */
export async function pythonsOfManimOnPath(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): Promise<{ manim: string; pythons: string[] } | undefined> {
  const windows = platform === 'win32'
  const manim = await findProgram(windows ? ['manim.exe', 'manim.cmd'] : ['manim'], env)
  if (manim === undefined) return undefined
  const target = await realpath(manim)
  const names = windows ? ['python.exe'] : ['python3', 'python']
  const folders = windows ? [dirname(target), join(dirname(target), '..')] : [dirname(target), dirname(manim)]
  const beside = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  const candidates = [...namedByFirstLine(await head(target)), ...beside]
  const pythons: string[] = []
  for (const candidate of new Set(candidates)) if (await canRun(candidate)) pythons.push(candidate)
  return { manim, pythons }
}

/**
 * The interpreter of a script. Installers write `#!/path/to/python`, and where that is too long or has spaces:
 * `#!/bin/sh` followed by `'''exec' "/path/to/python" "$0" "$@"`.
 */
export function namedByFirstLine(text: string): string[] {
  const [first = '', second = ''] = text.split('\n')
  const direct = /^#!\s*(\/.*python[\d.]*)\s*$/.exec(first)?.[1]
  const exec = /^'''exec' "?(\/.*?python[\d.]*)"? "\$0"/.exec(second)?.[1]
  return [direct, exec].filter((each) => each !== undefined)
}

/** The first part of a file as text. */
async function head(file: string): Promise<string> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await handle.close()
  }
}
