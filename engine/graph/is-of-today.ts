import { isRecord } from './json.ts'

/** Whether a list of nodes is of today's format, in which each has the version of its type. */
export function isOfToday(nodes: readonly unknown[]): boolean {
  return nodes.some((node) => isRecord(node) && node['type_version'] !== undefined)
}
