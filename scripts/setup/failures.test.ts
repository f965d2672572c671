import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isNetworkFailure } from './network.mjs'
import { findNpm } from './node-packages.mjs'
import { neededPackages } from './system-packages.mjs'

describe('isNetworkFailure', () => {
  it.each([
    'npm error code ENOTFOUND\nnpm error network request to https://example.org/zod failed, reason: getaddrinfo',
    'npm error code EAI_AGAIN',
    "WARNING: Retrying … 'NewConnectionError(…: Failed to establish a new connection: [Errno -2] Name or service not known')'",
    'error: Failed to fetch: `https://example.org/simple/manim/`\n  Caused by: dns error: failed to lookup address information',
    "Err:1 http://deb.example.org stable InRelease\n  Temporary failure resolving 'deb.example.org'",
  ])('knows the words of npm, pip, uv and apt: %s', (output) => {
    expect(isNetworkFailure(output)).toBe(true)
  })

  it.each(['npm error code EUSAGE\nnpm ci can only install with an existing lockfile', 'Dependency "cairo" not found'])(
    'takes nothing else for it: %s',
    (output) => {
      expect(isNetworkFailure(output)).toBe(false)
    },
  )
})

describe('findNpm', () => {
  it('calls the npm that runs it, by the Node outside node_modules', () => {
    const folder = mkdtempSync(join(tmpdir(), 'npm ü '))
    const script = join(folder, 'npm-cli.js')
    writeFileSync(script, '')
    const env = { npm_execpath: script, npm_node_execpath: process.execPath }
    expect(findNpm(env)).toEqual({ command: [process.execPath, script], shell: false })
    rmSync(folder, { recursive: true })
    expect(findNpm(env).command).toEqual(['npm'])
  })

  it('calls npm by name where nothing else is known', () => {
    expect(findNpm({}).command).toEqual(['npm'])
  })
})

describe('neededPackages', () => {
  const building = ['gcc', 'libc6-dev', 'pkg-config', 'libcairo2-dev', 'libpango1.0-dev']
  const python = { command: ['python3'], version: [3, 12, 1], base: '/usr' }

  it('asks for the headers and venv of the system Python', () => {
    expect(neededPackages({ ...python, path: '/usr/bin/python3.12' })).toEqual([
      'python3.12-venv',
      'python3.12-dev',
      ...building,
    ])
  })

  it('asks for neither where Python came another way', () => {
    expect(neededPackages({ ...python, path: '/home/ana/.pyenv/versions/3.12.1/bin/python3.12' })).toEqual(building)
  })

  it('asks for Python itself where there is none', () => {
    expect(neededPackages(undefined)).toContain('python3')
  })
})
