/** Shapes that several rooms of the contract share. */
import { z } from 'zod'
import { problemCodes } from '../../graph/problem.ts'

/** The id of a graph, template, job or session: it may become the name of a file. */
export const idSchema = z
  .string()
  .regex(/^[a-zA-Z0-9_-]+$/, 'an id of letters, digits, "_" and "-"')
  .max(64)

/** ISO 8601, UTC. */
export const timeSchema = z.iso.datetime()

/** One problem of a graph (`engine/graph/problem.ts`). */
export const problemSchema = z.object({
  code: z.enum(problemCodes),
  severity: z.enum(['error', 'warning', 'hint']),
  message: z.string(),
  node: z.string().optional(),
  parameter: z.string().optional(),
  edge: z.string().optional(),
  column: z.number().optional(),
  fix: z.string().optional(),
})
