// node scripts/complete-lock.mjs: to be run after `npm install --package-lock-only`, see CONTRIBUTING.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { completeLock, missingOptional } from './lock/complete.mjs'
import { root } from './setup/places.mjs'

const file = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
const added = Object.keys(missingOptional(lock))
writeFileSync(file, `${JSON.stringify(completeLock(lock), null, 2)}\n`)
console.error(`${added.length} optional packages added to package-lock.json`)
