/** The catalogue of a version of Manim, from the file that ships with the app or one made on the user's machine. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue, GeneratedCatalogue } from '../catalogue/catalogue.ts'
import { createCatalogue } from '../catalogue/create-catalogue.ts'
import { parseGeneratedCatalogue } from '../catalogue/generated-schema.ts'
import { catalogueFolder } from './resources.ts'

/** The version of Manim this app is made for. */
export const shippedManim = '0.22.0'

const loaded = new Map<string, Promise<Catalogue>>()

/**
 * The shipped catalogue of a version of Manim, read once a process.
 *
 * @param manimVersion - the pinned version if left out
 * @throws Error where the app ships no catalogue of that version
 */
export function loadCatalogue(manimVersion: string = shippedManim): Promise<Catalogue> {
  let catalogue = loaded.get(manimVersion)
  if (catalogue === undefined) loaded.set(manimVersion, (catalogue = readShipped(manimVersion)))
  return catalogue
}

/**
 * A catalogue that introspection wrote on the user's machine, of another Manim or with plugins.
 *
 * @param path - of the JSON file
 * @throws ZodError that names the field that is not as it should be
 */
export async function readCatalogue(path: string): Promise<Catalogue> {
  return createCatalogue(parseGeneratedCatalogue(JSON.parse(await readFile(path, 'utf8'))))
}

async function readShipped(version: string): Promise<Catalogue> {
  const file = shippedFile(version)
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error(`There is no catalogue of Manim ${version}: ${file} cannot be read.`, { cause })
  })
  // What ships is checked by a test, not at every start.
  return createCatalogue(JSON.parse(text) as GeneratedCatalogue)
}

/** Path of a shipped catalogue. */
export function shippedFile(version: string = shippedManim): string {
  return join(catalogueFolder, `manim-${version}.json`)
}
