import { z } from 'zod'
import type { GeneratedCatalogue } from './catalogue.ts'
import type { Literal } from './definition.ts'

/**
 * The JSON that introspection writes, checked where it comes from the user's own Manim. The shipped catalogue is
 * checked by a test instead, since checking takes longer than reading.
 */
const literal: z.ZodType<Literal> = z.json()

const role = z.enum(['shows', 'target', 'operand', 'reference', 'path', 'holds', 'reads', 'changes'])

const port = z.strictObject({
  name: z.string(),
  title: z.string().optional(),
  type: z.string(),
  required: z.boolean(),
  growing: z.boolean().optional(),
  pass: z.enum(['receiver', 'positional', 'keyword', 'varargs', 'kwargs', 'none']),
  object: z.boolean(),
  role: role.optional(),
  default: literal.optional(),
  initial: literal.optional(),
  min: z.number().optional(),
  exclusive_min: z.number().optional(),
  max: z.number().optional(),
  step: z.number().optional(),
  soft_min: z.number().optional(),
  soft_max: z.number().optional(),
  unit: z.string().optional(),
  choices: z.array(z.string()).optional(),
  widget: z.string().optional(),
  main: z.boolean().optional(),
  description: z.string().optional(),
})

const output = z.strictObject({
  name: z.string(),
  title: z.string().optional(),
  type: z.string(),
  passes: z.string().optional(),
  reads: z.string().optional(),
})

const facts = z.strictObject({
  leaves: z.array(z.string()).optional(),
  stages: z.array(z.string()).optional(),
  absolute: z.boolean().optional(),
  reads_when_built: z.boolean().optional(),
  holds: z.array(z.string()).optional(),
  same_object: z.boolean().optional(),
  part: z.boolean().optional(),
  needs_scene: z.string().optional(),
})

const kind = z.strictObject({
  type: z.string().regex(/^[A-Za-z][A-Za-z0-9_.]*$/),
  type_version: z.int().positive(),
  kind: z.enum(['constructor', 'method', 'animation', 'action', 'function', 'value', 'logic', 'code']),
  effect: z.enum(['literal', 'read', 'make', 'change', 'builder', 'animation', 'step', 'structure']),
  title: z.string(),
  category: z.string(),
  curated: z.boolean(),
  tags: z.array(z.string()),
  documentation: z.string(),
  example_code: z.string(),
  ports: z.array(port),
  outputs: z.array(output),
  call: z.strictObject({
    form: z.enum(['constructor', 'method', 'classmethod', 'function', 'scene', 'template']),
    callee: z.string(),
    owner: z.string().optional(),
  }),
  facts,
  hidden: z.boolean().optional(),
  makes: z.string().optional(),
})

const schema = z.strictObject({
  manim: z.string(),
  kinds: z.array(kind),
  classes: z.record(
    z.string(),
    z.strictObject({ bases: z.array(z.string()), family: z.enum(['mobject', 'animation', 'scene', 'other']) }),
  ),
  colors: z.record(z.string(), z.string()),
  rate_functions: z.array(z.string()),
  constants: z.record(z.string(), z.string()),
  names: z.array(z.string()),
  attributes: z.record(z.string(), z.record(z.string(), z.strictObject({ type: z.string(), settable: z.boolean() }))),
})

/**
 * Checks what an introspection of the user's own Manim wrote.
 *
 * @throws ZodError that names the field that is not as it should be
 */
export function parseGeneratedCatalogue(json: unknown): GeneratedCatalogue {
  // zod says "maybe undefined" where the type says "maybe absent"; what came from JSON is never undefined.
  return schema.parse(json) as GeneratedCatalogue
}
