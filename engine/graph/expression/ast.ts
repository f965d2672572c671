/**
 * Python expressions as a tree. Kinds, fields and shapes are those of Python's own `ast` module, so that what is said
 * here of a tree holds there too.
 */

interface Node {
  /** Offsets in the text, in UTF-16 units. Brackets around an expression are not part of it. */
  readonly start: number
  readonly end: number
  /** Levels of expressions below and including this one. */
  readonly depth: number
  /** Set where the author put brackets around it that its kind does not need. */
  bracketed?: true
}

export interface BoolOp extends Node {
  readonly kind: 'BoolOp'
  readonly op: 'and' | 'or'
  readonly values: readonly Expression[]
}
export interface NamedExpr extends Node {
  readonly kind: 'NamedExpr'
  readonly target: Name
  readonly value: Expression
}
export type BinaryOperator = '+' | '-' | '*' | '/' | '//' | '%' | '@' | '**' | '<<' | '>>' | '&' | '|' | '^'
export interface BinOp extends Node {
  readonly kind: 'BinOp'
  readonly left: Expression
  readonly op: BinaryOperator
  readonly right: Expression
}
export interface UnaryOp extends Node {
  readonly kind: 'UnaryOp'
  readonly op: '+' | '-' | '~' | 'not'
  readonly operand: Expression
}
export interface Lambda extends Node {
  readonly kind: 'Lambda'
  readonly args: Arguments
  readonly body: Expression
}
export interface IfExp extends Node {
  readonly kind: 'IfExp'
  readonly test: Expression
  readonly body: Expression
  readonly orelse: Expression
}
export interface Dict extends Node {
  readonly kind: 'Dict'
  /** `null` stands for `**value`. */
  readonly keys: readonly (Expression | null)[]
  readonly values: readonly Expression[]
}
export interface Sequence extends Node {
  readonly kind: 'Set' | 'List' | 'Tuple'
  readonly elts: readonly Expression[]
}
export interface Comprehension {
  readonly target: Expression
  readonly iter: Expression
  readonly ifs: readonly Expression[]
  readonly isAsync: boolean
}
export interface Comp extends Node {
  readonly kind: 'ListComp' | 'SetComp' | 'GeneratorExp'
  readonly elt: Expression
  readonly generators: readonly Comprehension[]
}
export interface DictComp extends Node {
  readonly kind: 'DictComp'
  readonly key: Expression
  readonly value: Expression
  readonly generators: readonly Comprehension[]
}
export interface Suspension extends Node {
  readonly kind: 'Await' | 'Yield' | 'YieldFrom'
  readonly value: Expression | null
}
export type ComparisonOperator = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'is' | 'is not' | 'in' | 'not in'
export interface Compare extends Node {
  readonly kind: 'Compare'
  readonly left: Expression
  readonly ops: readonly ComparisonOperator[]
  readonly comparators: readonly Expression[]
}
export interface Keyword {
  /** `null` stands for `**value`. */
  readonly arg: string | null
  readonly value: Expression
  readonly start: number
}
export interface Call extends Node {
  readonly kind: 'Call'
  readonly func: Expression
  readonly args: readonly Expression[]
  readonly keywords: readonly Keyword[]
}
export interface FormattedValue extends Node {
  readonly kind: 'FormattedValue'
  readonly value: Expression
  readonly conversion: '' | 's' | 'r' | 'a'
  readonly formatSpec: JoinedStr | null
}
export interface JoinedStr extends Node {
  readonly kind: 'JoinedStr'
  readonly values: readonly Expression[]
}
export interface Text extends Node {
  readonly kind: 'Str'
  readonly value: string
}
export interface Bytes extends Node {
  readonly kind: 'Bytes'
  /** One UTF-16 unit a byte. */
  readonly value: string
}
export interface Num extends Node {
  readonly kind: 'Num'
  /** As written. */
  readonly text: string
}
export interface Constant extends Node {
  readonly kind: 'Constant'
  readonly value: 'None' | 'True' | 'False' | '...'
}
export interface Attribute extends Node {
  readonly kind: 'Attribute'
  readonly value: Expression
  readonly attr: string
  /** Where the attribute's name begins. */
  readonly attrStart: number
}
export interface Subscript extends Node {
  readonly kind: 'Subscript'
  readonly value: Expression
  readonly slice: Expression
}
export interface Starred extends Node {
  readonly kind: 'Starred'
  readonly value: Expression
}
export interface Name extends Node {
  readonly kind: 'Name'
  readonly id: string
}
export interface Slice extends Node {
  readonly kind: 'Slice'
  readonly lower: Expression | null
  readonly upper: Expression | null
  readonly step: Expression | null
}

/** A node of Python's expression grammar; constants are split by what they hold. */
export type Expression =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | Sequence
  | Comp
  | DictComp
  | Suspension
  | Compare
  | Call
  | FormattedValue
  | JoinedStr
  | Text
  | Bytes
  | Num
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | Slice

/** One parameter of a lambda or a function. */
export interface Parameter {
  readonly name: string
  readonly start: number
  readonly annotation: Expression | null
  readonly default: Expression | null
}

/** The parameters of a lambda or a function, as in Python's `ast.arguments` with each default at its parameter. */
export interface Arguments {
  readonly positionalOnly: readonly Parameter[]
  readonly positional: readonly Parameter[]
  readonly vararg: Parameter | null
  readonly keywordOnly: readonly Parameter[]
  readonly kwarg: Parameter | null
}

/** All parameters in the order they are written. */
export function parametersOf(args: Arguments): Parameter[] {
  const list = [...args.positionalOnly, ...args.positional]
  if (args.vararg) list.push(args.vararg)
  list.push(...args.keywordOnly)
  if (args.kwarg) list.push(args.kwarg)
  return list
}

/** The expressions directly below one, in the order they are written. */
export function childrenOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'Name':
    case 'Num':
    case 'Str':
    case 'Bytes':
    case 'Constant':
      return []
    case 'BinOp':
      return [node.left, node.right]
    case 'Attribute':
    case 'Starred':
      return [node.value]
    case 'Call':
      return [node.func, ...inOrder([...node.args, ...node.keywords.map((keyword) => keyword.value)])]
    case 'Subscript':
      return [node.value, node.slice]
    case 'UnaryOp':
      return [node.operand]
    case 'BoolOp':
    case 'JoinedStr':
      return node.values
    case 'Compare':
      return [node.left, ...node.comparators]
    case 'IfExp':
      return [node.body, node.test, node.orelse]
    case 'NamedExpr':
      return [node.target, node.value]
    case 'List':
    case 'Tuple':
    case 'Set':
      return node.elts
    case 'Dict':
      return node.values.flatMap((value, index) => compact([node.keys[index] ?? null, value]))
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp':
      return [node.elt, ...node.generators.flatMap(generatorChildren)]
    case 'DictComp':
      return [node.key, node.value, ...node.generators.flatMap(generatorChildren)]
    case 'Lambda':
      return [...parametersOf(node.args).flatMap((each) => compact([each.annotation, each.default])), node.body]
    case 'Slice':
      return compact([node.lower, node.upper, node.step])
    case 'FormattedValue':
      return compact([node.value, node.formatSpec])
    default:
      return compact([node.value])
  }
}

function generatorChildren(generator: Comprehension): Expression[] {
  return [generator.target, generator.iter, ...generator.ifs]
}

function compact(list: readonly (Expression | null)[]): Expression[] {
  return list.filter((each) => each !== null)
}

function inOrder(list: Expression[]): Expression[] {
  return list.length > 1 ? list.toSorted((a, b) => a.start - b.start) : list
}
