import { readFileSync } from 'node:fs'
import type { ExpressionContext } from '../context.ts'
import type { StatementPlace } from '../statements/structure.ts'

/** A text of the corpus: as it is, or pieces with how often each is repeated. */
type CorpusText = string | readonly (readonly [string, number])[]

interface CorpusData {
  readonly context: {
    readonly manim_names: readonly string[]
    readonly bound_names: readonly string[]
    readonly value_methods: readonly string[]
    readonly inputs: readonly string[]
  }
  readonly expressions: readonly {
    readonly topic: string
    readonly verdict: string
    readonly texts: readonly CorpusText[]
  }[]
  readonly statements: readonly {
    readonly topic: string
    readonly place: string
    readonly verdict: string
    readonly texts: readonly CorpusText[]
  }[]
}

// Not imported: bundlers refuse the half characters that some of its texts are about.
const corpus = JSON.parse(readFileSync(new URL('../corpus.json', import.meta.url), 'utf8')) as CorpusData

/** What the texts of the corpus may name. */
export const corpusContext: ExpressionContext = {
  manimNames: new Set(corpus.context.manim_names),
  boundNames: new Set(corpus.context.bound_names),
  inputs: new Set(corpus.context.inputs),
  isValueMethod: (name) => corpus.context.value_methods.includes(name),
}

/** The same for Python's check. */
export const corpusContextLine = { kind: 'context', ...corpus.context }

/** Expressions by topic, with the verdict both checks must give. */
export const expressionTopics = corpus.expressions.map(({ topic, verdict, texts }) => ({
  topic,
  verdict,
  texts: texts.map(written),
}))

/** Statements by topic; `safe` and `danger` are verdicts on what is Python. */
export const statementTopics = corpus.statements.map(({ topic, place, verdict, texts }) => ({
  topic,
  place: place as StatementPlace,
  verdict,
  texts: texts.map(written),
}))

function written(text: CorpusText): string {
  return typeof text === 'string' ? text : text.map(([piece, times]) => piece.repeat(times)).join('')
}
