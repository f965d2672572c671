/** How much an archive may hold. A hostile one is refused before it fills memory or disk. */
import { largestAsset } from '../assets/asset-kinds.ts'

/** See the head of this file. */
export interface BundleLimits {
  /** Files in it. */
  files: number
  /** Bytes of all files together, unpacked. */
  bytes: number
  /** Bytes of one file, unpacked. */
  fileBytes: number
  /** How many times larger the whole may become than the archive is; small archives may go beyond. */
  ratio: number
  /** Bytes up to which the ratio does not matter. */
  freeBytes: number
}

/** The limits of the app. */
export const bundleLimits: BundleLimits = {
  files: 20_000,
  bytes: 3 * 2 ** 30,
  fileBytes: largestAsset,
  ratio: 200,
  freeBytes: 64 * 2 ** 20,
}
