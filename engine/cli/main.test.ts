import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { commands } from './commands.ts'
import { runCli } from './testing/run-cli.ts'

describe('the command line', () => {
  it('has every command of commands/', async () => {
    const files = await readdir(join(import.meta.dirname, 'commands'))
    expect(files.filter((file) => !file.endsWith('.test.ts')).toSorted()).toEqual(
      Object.keys(commands)
        .map((name) => `${name}.ts`)
        .toSorted(),
    )
  })

  it.each([
    ['an unknown command', ['doctr'], "Error: unknown command 'doctr'\n(Did you mean doctor?)"],
    ['an unknown option', ['doctor', '--colour'], "Error: unknown option '--colour'"],
    ['too many arguments', ['doctor', 'now'], "Error: too many arguments for 'doctor'"],
  ])('takes %s as wrong use, in one sentence', async (_name, args, sentence) => {
    const { code, stdout, stderr } = await runCli(args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(sentence)
    expect(stderr).not.toContain('    at ')
  })

  it('shows its help and takes the missing command as wrong use', async () => {
    const { code, stderr } = await runCli([])
    expect(code).toBe(2)
    expect(stderr).toContain('Usage: manim-nodes')
  })

  it('lists every command in its help', async () => {
    const { code, stdout } = await runCli(['--help'])
    expect(code).toBe(0)
    for (const name of Object.keys(commands)) expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'))
  })

  it.each(Object.keys(commands))('has a command %s that explains itself, with the options of all', async (name) => {
    const { code, stdout } = await runCli([name, '--help'])
    expect(code).toBe(0)
    expect(stdout).toContain(`Usage: manim-nodes ${name}`)
    expect(stdout).toContain('--json')
  })

  it('tells its version', async () => {
    expect(await runCli(['--version'])).toMatchObject({ code: 0, stdout: packageJson.version })
  })

  it('gives errors as an object on stdout with --json, with the stack only there or with --verbose', async () => {
    const plain = await runCli(['doctor', '--colour', '--json'])
    expect(JSON.parse(plain.stdout)).toMatchObject({
      error: { message: "unknown option '--colour'", code: 2, stack: expect.stringContaining('    at ') as string },
    })
    expect(plain.stderr).not.toContain('    at ')
    expect((await runCli(['doctor', '--colour', '--verbose'])).stderr).toContain('    at ')
  })
})
