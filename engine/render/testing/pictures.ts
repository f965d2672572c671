import { execa } from 'execa'
import { pythonResources } from '../../library/resources.ts'
import { testPython } from './python.ts'

/** Sees pixels: runs a few lines of Python with Pillow, NumPy and PyAV, and gives the JSON they print. */
export async function seePixels(program: string, args: readonly string[]): Promise<unknown> {
  const words = ['-c', program, ...args]
  const { stdout } = await execa(await testPython(), words, { stdin: 'ignore', env: { PYTHONPATH: pythonResources } })
  return JSON.parse(stdout)
}

/** Hashes of PNGs as the driver's digest has them for raw frames. */
export async function hashPictures(files: readonly string[]): Promise<string[]> {
  const program = `
import hashlib, json, sys
from PIL import Image
print(json.dumps([hashlib.blake2b(Image.open(f).tobytes(), digest_size=8).hexdigest() for f in sys.argv[1:]]))`
  return (await seePixels(program, files)) as string[]
}
