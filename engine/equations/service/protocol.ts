/** What travels between the typesetter and the Python processes of renders: JSON, one value a line. */
import { z } from 'zod'

/** The first line of a client. Over TCP it must know the token; a socket file is protected by its folder. */
export const greetingSchema = z.object({ token: z.string().optional() })

/** The answer to it. */
export interface Welcome {
  /** Changes whenever the same equation may come out otherwise. */
  version: string
  /** Folder in which typeset equations are kept; null where the client is to choose. */
  cache: string | null
}

/** An equation that is wanted. */
export const requestSchema = z.object({
  /** Comes back in the reply. */
  id: z.union([z.number(), z.string()]),
  expression: z.string(),
  environment: z.string().nullable(),
  preamble: z.string(),
  document: z.string().optional(),
})

/** Why there is none: the name of an error of `../errors.ts`, and what it says. */
export interface EquationFailure {
  name: string
  message: string
}

/** What comes of a request. */
export type EquationOutcome = { svg: string; milliseconds: number } | { error: EquationFailure }

/** The longest line that is read, in characters: far beyond any equation. */
export const longestLine = 4 * 1024 * 1024
