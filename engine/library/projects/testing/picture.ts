import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { templateFolder } from '../../resources.ts'

/** A PNG that ships with the app. */
export function shippedPicture(): Promise<Buffer> {
  return readFile(join(templateFolder, 'neural-network.png'))
}
