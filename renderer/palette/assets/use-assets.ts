import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Result } from '../../../engine/api/contract/methods.ts'
import { useEngine, useWorkspace } from '../../workspace/context.tsx'
import { rankTexts } from '../templates/use-templates.ts'

/** One file that graphs can use. */
export type Asset = Result<'assets.list'>[number]

/** The files as the list shows them, and what adds to them. */
export interface Assets {
  /** Those that fit the search; undefined until the engine has answered. */
  readonly shown: readonly Asset[] | undefined
  readonly error: string | undefined
  /** Files that are on their way. */
  readonly adding: number
  readonly add: (files: Iterable<File>) => Promise<void>
}

/** All files of the library that fit a text. */
export function useAssets(search: string): Assets {
  const engine = useEngine()
  const connection = useWorkspace((state) => state.connection)
  const [all, setAll] = useState<readonly Asset[]>()
  const [error, setError] = useState<string>()
  const [adding, setAdding] = useState(0)

  const load = useCallback(async () => {
    try {
      setAll(await engine.request('assets.list', {}))
      setError(undefined)
    } catch (reason) {
      setError(reason instanceof Error ? reason.message : String(reason))
    }
  }, [engine])
  useEffect(() => {
    if (connection === 'open') void load()
  }, [connection, load])

  const add = useCallback(
    async (files: Iterable<File>) => {
      for (const file of files) {
        setAdding((count) => count + 1)
        try {
          await engine.request('assets.add', { name: file.name, data: await base64Of(file) })
          await load()
        } catch (reason) {
          setError(`${file.name}: ${reason instanceof Error ? reason.message : String(reason)}`)
        } finally {
          setAdding((count) => count - 1)
        }
      }
    },
    [engine, load],
  )
  const shown = useMemo(() => all && rankTexts(all, search, ({ name }) => [name]), [all, search])
  return { shown, error, adding, add }
}

async function base64Of(file: File): Promise<string> {
  const reader = new FileReader()
  return new Promise((resolve, reject) => {
    reader.addEventListener('load', () => {
      const address = reader.result as string
      resolve(address.slice(address.indexOf(',') + 1))
    })
    reader.addEventListener('error', () => reject(reader.error ?? new Error(file.name)))
    reader.readAsDataURL(file)
  })
}
