import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GraphDocument } from '../../../graph/document.ts'
import { newDocument } from '../../../graph/new-document.ts'
import { createPaths, type Paths } from '../../paths.ts'
import { ProjectLibrary } from '../project-library.ts'

/** A home of its own for a test, with libraries in it. */
export class LibraryHome {
  readonly folder: string
  readonly paths: Paths
  /** What libraries of this home take for the time; the clock's while undefined. */
  time: Date | undefined
  readonly #open: ProjectLibrary[] = []

  private constructor(folder: string) {
    this.folder = folder
    this.paths = createPaths({ MANIM_NODES_HOME: join(folder, 'home') })
  }

  /** Its path has in it what paths have. */
  static async make(): Promise<LibraryHome> {
    return new LibraryHome(await mkdtemp(join(tmpdir(), 'library Ä"’ ')))
  }

  /** A library as a start of the app has it. */
  async start(): Promise<ProjectLibrary> {
    const library = new ProjectLibrary({ paths: this.paths, now: () => this.time ?? new Date() })
    this.#open.push(library)
    await library.start()
    return library
  }

  /** Path of a project's file. */
  project(id: string, ending = 'json'): string {
    return join(this.paths.projects, `${id}.${ending}`)
  }

  async remove(): Promise<void> {
    for (const library of this.#open) await library.close()
    await rm(this.folder, { recursive: true, force: true })
  }
}

/** A graph with so many circles; `note` makes it another. */
export function circles(count: number, note = ''): GraphDocument {
  const type = { type: 'manim.Circle', type_version: 1, position: { x: 0, y: 0 }, label: note }
  const nodes = Array.from({ length: count }, (_, index) => ({ id: `node-${index + 1}`, order: index, ...type }))
  return { ...newDocument('Circles', { id: 'circles', now: '2026-11-20T10:00:00Z' }), nodes }
}

/** Waits until something holds. @throws Error after twenty seconds */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`It never came to be: ${what}.`)
}
