/** Scenes that try to break out, and what came of each attempt. */
import { sceneOf } from '../../testing/scene.ts'
import type { Workspace } from '../../testing/workspace.ts'

/** Attempts by name, each Python statements that raise an error where they are refused. */
export type Attempts = Readonly<Record<string, readonly string[]>>

const helper = [
  'import contextlib, ctypes, json, os, resource, shutil, signal, socket, subprocess, sys, threading, time',
  'libc = ctypes.CDLL(None, use_errno=True)',
  'def call(name, *words):',
  '    if getattr(libc, name)(*words) < 0: raise OSError(ctypes.get_errno(), name)',
  'def attempt(name, code):',
  '    try: exec(code, globals())',
  '    except BaseException as error: print("ATTEMPT", json.dumps([name, type(error).__name__ + ": " + str(error)]), flush=True)',
  '    else: print("ATTEMPT", json.dumps([name, "done"]), flush=True)',
]

/**
 * Runs attempts in a stranger's scene that also draws something.
 *
 * @returns what each came to: `done`, or the error's type and message
 */
export async function runAttempts(
  workspace: Workspace,
  attempts: Attempts,
): Promise<{ results: Map<string, string>; event: string; log: string }> {
  const calls = Object.entries(attempts).map(
    ([name, lines]) => `attempt(${JSON.stringify(name)}, ${JSON.stringify(lines.join('\n'))})`,
  )
  const scene = sceneOf(['self.play(Create(Circle()), run_time=0.2)', ...calls])
  const code = { ...scene, code: `${helper.join('\n')}\n${scene.code}` }
  let log = ''
  const outcome = await workspace.render(code, { untrusted: true, onLog: (text) => (log += text) })
  const found = [...log.matchAll(/ATTEMPT (\[.*\])/g)].map(([, json]) => JSON.parse(json ?? '') as [string, string])
  return { results: new Map(found), event: outcome.event, log: log + JSON.stringify(outcome) }
}
