import { documentName, type GraphDocument, type Settings, settings as settingsSchema } from '../document.ts'

/** Changes the settings that are given; refused as a whole when one of them is no legal value. */
export function setSettings(document: GraphDocument, changes: Partial<Settings>): GraphDocument {
  const names = Object.keys(changes) as (keyof Settings)[]
  if (names.every((name) => Object.is(changes[name], document.settings[name]))) return document
  const settings = { ...document.settings, ...changes }
  return settingsSchema.safeParse(settings).success ? { ...document, settings } : document
}

/** Renames the graph: 1 to 100 characters, spaces around it taken off. */
export function renameDocument(document: GraphDocument, name: string): GraphDocument {
  const trimmed = name.trim()
  const isRenamed = trimmed !== document.name && documentName.safeParse(trimmed).success
  return isRenamed ? { ...document, name: trimmed } : document
}
