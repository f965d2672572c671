import { join } from 'node:path'
import type { z } from 'zod'
import type { damagedProject, ProjectSummary } from '../../api/contract/documents.ts'
import type { FolderState } from './project-index.ts'
import type { Facts } from './read-facts.ts'
import { finishedAfter } from './set-aside.ts'
import { faultOfName, isSetAside } from './sort-folder.ts'

/** See `damagedProject`. */
export type DamagedProject = z.infer<typeof damagedProject>

/** What the list of projects shows of the folder. */
export function listFolder(
  { facts, pictured }: FolderState,
  folder: string,
): { projects: ProjectSummary[]; damaged: DamagedProject[] } {
  const projects: ProjectSummary[] = []
  const damaged: DamagedProject[] = []
  for (const [name, fact] of facts) {
    const id = name.slice(0, name.indexOf('.json'))
    const aside = isSetAside(name)
    const fault = faultOfName(id) ?? faultOf(name, fact, aside)
    if (fault !== undefined) damaged.push({ id, error: fault, set_aside: aside ? join(folder, name) : null })
    else if (!('error' in fact)) projects.push(summarize(id, fact, pictured.has(id)))
  }
  return { projects, damaged }
}

/** What the list shows of one project. */
export function summarize(
  id: string,
  { name, created_at, updated_at, node_count }: Omit<ProjectSummary, 'id' | 'preview_url'>,
  isPictured: boolean,
): ProjectSummary {
  const preview_url = isPictured ? `/api/graphs/${id}/thumbnail` : null
  return { id, name, created_at, updated_at, node_count, preview_url }
}

/** The ids of projects with nothing in them that can be opened, to be set aside. */
export function findDamaged({ facts, modified }: FolderState, now: number): string[] {
  const ids: string[] = []
  for (const [name, fact] of facts) {
    const id = name.slice(0, -'.json'.length)
    if (!('error' in fact) || !fact.damaged || isSetAside(name) || faultOfName(id) !== undefined) continue
    if (now - (modified.get(name) ?? now) >= finishedAfter) ids.push(id)
  }
  return ids
}

function faultOf(name: string, fact: Facts, aside: boolean): string | undefined {
  if ('error' in fact) return fact.error
  return aside ? `${name} can be opened after all: take off what follows ".json" in its name.` : undefined
}
