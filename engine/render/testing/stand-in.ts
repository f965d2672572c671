import { chmod, writeFile } from 'node:fs/promises'

/** Writes a shell script that can be run. */
export async function writeProgram(file: string, script: string): Promise<void> {
  await writeFile(file, `#!/bin/sh\n${script}\n`)
  await chmod(file, 0o755)
}

/** A Python that does all that the real one does and writes a line into `log` for each run. */
export function countedPython(file: string, python: string, log: string): Promise<void> {
  return writeProgram(file, `echo run >> ${quoted(log)}\nexec ${quoted(python)} "$@"`)
}

/** A program that answers the question of `probe.py` as some Python on some machine would. */
export function answeringPython(file: string, answer: Readonly<Record<string, unknown>>): Promise<void> {
  const whole = {
    python: '3.11.7',
    executable: file,
    libraries: [],
    manim: '0.22.0',
    pillow: '12.0.0',
    typst: null,
    problem: null,
    place: null,
    fonts: 3,
    ...answer,
  }
  // printf is part of the shell, so that it works on an empty PATH.
  return writeProgram(file, `printf '%s\\n' ${quoted(JSON.stringify(whole))}`)
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
