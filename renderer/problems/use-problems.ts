import { useMemo } from 'react'
import type { RenderError } from '../../engine/api/contract/render-error.ts'
import type { RenderProblem } from '../../engine/api/contract/preview.ts'
import type { Problem } from '../../engine/graph/problem.ts'
import { analyse } from '../document/analysis.ts'
import { useCatalogue, useDocument, usePreview } from '../workspace/context.tsx'

/** A problem as the panel lists it: of the validator, or of the render. */
export type ShownProblem = Omit<Problem, 'code'> & {
  readonly code: string
  /** What a failed render said. */
  readonly failure?: RenderError
}

/** All problems of the tab: the validator's, and those that only a render finds; errors first. */
export function useProblems(): readonly ShownProblem[] {
  const catalogue = useCatalogue()
  const validated = useDocument((state) => analyse(state.document, catalogue).problems)
  const found = usePreview(({ problems }) => problems)
  const failure = usePreview(({ render }) => render?.error ?? undefined)
  return useMemo(() => listProblems(validated, found, failure), [validated, found, failure])
}

const grave = ['error', 'warning', 'hint']

/** See `useProblems`; what validator and render both say is listed once. */
export function listProblems(
  validated: readonly Problem[],
  found: readonly RenderProblem[],
  failure: RenderError | undefined,
): ShownProblem[] {
  const failed = failure && failure.code !== 'VALIDATION_ERROR' ? [problemOf(failure)] : []
  const all: ShownProblem[] = [...failed, ...validated, ...(found as readonly ShownProblem[])]
  const unique = new Map(
    all.map((problem) => [`${problem.node ?? ''}\n${problem.parameter ?? ''}\n${problem.message}`, problem]),
  )
  return [...unique.values()].toSorted((a, b) => grave.indexOf(a.severity) - grave.indexOf(b.severity))
}

function problemOf(failure: RenderError): ShownProblem {
  const { node, parameter, message, reason } = failure
  return {
    code: reason,
    severity: 'error',
    message,
    ...(node === undefined ? {} : { node }),
    ...(parameter === undefined ? {} : { parameter }),
    failure,
  }
}

/** How many there are, and how bad the worst is. */
export function useProblemCount(): { value: number; kind: 'error' | 'warning' | undefined } {
  const problems = useProblems()
  const has = (severity: Problem['severity']): boolean => problems.some((problem) => problem.severity === severity)
  return { value: problems.length, kind: has('error') ? 'error' : has('warning') ? 'warning' : undefined }
}

const none: readonly Problem[] = []

/** The problems of one node. */
export function useProblemsOfNode(id: string): readonly Problem[] {
  const catalogue = useCatalogue()
  const validated = useDocument((state) => analyse(state.document, catalogue).problemsOf.get(id))
  const rendered = usePreview(({ render }) => (render?.error?.node === id ? render.error : undefined))
  return useMemo(() => {
    if (!rendered) return validated ?? none
    const problem: Problem = { code: 'value_out_of_range', severity: 'error', message: rendered.message, node: id }
    return [...(validated ?? none), problem]
  }, [validated, rendered, id])
}
