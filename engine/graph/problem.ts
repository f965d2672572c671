/** The closed set of problem codes of `format.md`. */
export const problemCodes = [
  'required_input_missing',
  'type_mismatch',
  'cycle',
  'value_out_of_range',
  'value_not_in_list',
  'bad_color',
  'bad_expression',
  'name_not_allowed',
  'unknown_type',
  'dangling_edge',
  'builder_shared',
  'base_class_conflict',
  'untrusted_code',
  'duplicate_id',
  'limit_warning',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** One thing that is wrong with a graph, in the user's words. */
export interface Problem {
  code: ProblemCode
  severity: 'error' | 'warning' | 'hint'
  message: string
  /** Node id; inside a subgraph a path `node-3/node-1`. Absent where the whole graph is meant. */
  node?: string
  parameter?: string
  edge?: string
  /** Column in an expression, from 0. */
  column?: number
  /** What would put it right, in words; the editor offers it as an action where it knows how. */
  fix?: string
}
