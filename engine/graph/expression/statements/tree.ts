/** Python statements as a tree: the shapes of Python's `ast` module, except that patterns are kept as what they use. */
import type { Arguments, Expression, Keyword } from '../ast.ts'

interface Node {
  /** Offset in the text, in UTF-16 units. */
  readonly start: number
}

/** One name of an import. */
export interface Alias extends Node {
  /** With dots for a module; `*` for all. */
  readonly name: string
  readonly as: string | null
}

/** What a pattern of `case` reads, binds and looks at. */
export interface Pattern extends Node {
  readonly reads: readonly Expression[]
  readonly binds: readonly { readonly name: string; readonly start: number }[]
  readonly attributes: readonly { readonly name: string; readonly start: number }[]
  /** It fits everything. */
  readonly irrefutable: boolean
}

export interface Handler extends Node {
  readonly type: Expression | null
  readonly name: string | null
  readonly body: readonly Statement[]
}

export interface Case extends Node {
  readonly pattern: Pattern
  readonly guard: Expression | null
  readonly body: readonly Statement[]
}

export interface FunctionDef extends Node {
  readonly kind: 'FunctionDef'
  readonly name: string
  readonly args: Arguments
  readonly returns: Expression | null
  readonly decorators: readonly Expression[]
  readonly body: readonly Statement[]
  readonly isAsync: boolean
}

export interface ClassDef extends Node {
  readonly kind: 'ClassDef'
  readonly name: string
  readonly bases: readonly Expression[]
  readonly keywords: readonly Keyword[]
  readonly decorators: readonly Expression[]
  readonly body: readonly Statement[]
}

/** A statement of Python 3.11. */
export type Statement =
  | (Node & { readonly kind: 'Expr'; readonly value: Expression })
  | (Node & { readonly kind: 'Assign'; readonly targets: readonly Expression[]; readonly value: Expression })
  | (Node & { readonly kind: 'AugAssign'; readonly target: Expression; readonly value: Expression })
  | (Node & {
      readonly kind: 'AnnAssign'
      readonly target: Expression
      readonly annotation: Expression
      readonly value: Expression | null
    })
  | (Node & { readonly kind: 'Return'; readonly value: Expression | null })
  | (Node & { readonly kind: 'Raise' | 'Assert'; readonly values: readonly Expression[] })
  | (Node & { readonly kind: 'Delete'; readonly targets: readonly Expression[] })
  | (Node & { readonly kind: 'Pass' | 'Break' | 'Continue' })
  | (Node & { readonly kind: 'Global' | 'Nonlocal'; readonly names: readonly string[] })
  | (Node & { readonly kind: 'Import'; readonly names: readonly Alias[] })
  | (Node & { readonly kind: 'ImportFrom'; readonly module: string; readonly names: readonly Alias[] })
  | (Node & {
      readonly kind: 'If' | 'While'
      readonly test: Expression
      readonly body: readonly Statement[]
      readonly orelse: readonly Statement[]
    })
  | (Node & {
      readonly kind: 'For'
      readonly target: Expression
      readonly iter: Expression
      readonly body: readonly Statement[]
      readonly orelse: readonly Statement[]
      readonly isAsync: boolean
    })
  | (Node & {
      readonly kind: 'With'
      readonly items: readonly { readonly value: Expression; readonly target: Expression | null }[]
      readonly body: readonly Statement[]
      readonly isAsync: boolean
    })
  | (Node & {
      readonly kind: 'Try'
      readonly body: readonly Statement[]
      readonly handlers: readonly Handler[]
      readonly orelse: readonly Statement[]
      readonly finalbody: readonly Statement[]
    })
  | (Node & { readonly kind: 'Match'; readonly subject: Expression; readonly cases: readonly Case[] })
  | FunctionDef
  | ClassDef

/** The expressions that stand in a statement itself, not in the statements below it; targets of assignments included. */
export function expressionsOf(statement: Statement): Expression[] {
  switch (statement.kind) {
    case 'Expr':
      return [statement.value]
    case 'Assign':
      return [statement.value, ...statement.targets]
    case 'AugAssign':
      return [statement.target, statement.value]
    case 'AnnAssign':
      return compact([statement.annotation, statement.value, statement.target])
    case 'Return':
      return compact([statement.value])
    case 'Raise':
    case 'Assert':
      return [...statement.values]
    case 'Delete':
      return [...statement.targets]
    case 'If':
    case 'While':
      return [statement.test]
    case 'For':
      return [statement.iter, statement.target]
    case 'With':
      return statement.items.flatMap((item) => compact([item.value, item.target]))
    case 'Try':
      return compact(statement.handlers.map((handler) => handler.type))
    case 'Match':
      return [statement.subject, ...statement.cases.flatMap((each) => compact([...each.pattern.reads, each.guard]))]
    case 'FunctionDef':
      return [...statement.decorators, ...parameterExpressions(statement.args), ...compact([statement.returns])]
    case 'ClassDef':
      return [...statement.decorators, ...statement.bases, ...statement.keywords.map((keyword) => keyword.value)]
    default:
      return []
  }
}

function parameterExpressions(args: Arguments): Expression[] {
  const list = [...args.positionalOnly, ...args.positional, ...args.keywordOnly, args.vararg, args.kwarg]
  return list.flatMap((each) => (each ? compact([each.annotation, each.default]) : []))
}

/** The lists of statements directly below one. */
export function bodiesOf(statement: Statement): (readonly Statement[])[] {
  switch (statement.kind) {
    case 'If':
    case 'While':
    case 'For':
      return [statement.body, statement.orelse]
    case 'With':
    case 'FunctionDef':
    case 'ClassDef':
      return [statement.body]
    case 'Try':
      return [
        statement.body,
        ...statement.handlers.map((handler) => handler.body),
        statement.orelse,
        statement.finalbody,
      ]
    case 'Match':
      return statement.cases.map((each) => each.body)
    default:
      return []
  }
}

function compact(list: readonly (Expression | null)[]): Expression[] {
  return list.filter((each) => each !== null)
}
