/** The five steps of the tour, and when each is done; pure. */
import type { GraphDocument } from '../../engine/graph/document.ts'

/** In their order. */
export const tourSteps = ['circle', 'fade', 'wire', 'play', 'export'] as const
/** See `tourSteps`. */
export type TourStep = (typeof tourSteps)[number]

/** What the tour looks at. */
export interface TourFacts {
  readonly document: Pick<GraphDocument, 'nodes' | 'edges'>
  /** Whether the preview was played since there is something to see. */
  readonly played: boolean
  /** Whether something was exported since the tour began. */
  readonly exported: boolean
}

/** Whether the user has done what a step asks for. */
export function isDone(step: TourStep, { document: { nodes, edges }, played, exported }: TourFacts): boolean {
  const idsOf = (type: string): Set<string> => new Set(nodes.filter((node) => node.type === type).map(({ id }) => id))
  switch (step) {
    case 'circle':
      return idsOf('manim.Circle').size > 0
    case 'fade':
      return idsOf('manim.FadeIn').size > 0
    case 'wire': {
      const circles = idsOf('manim.Circle')
      const fades = idsOf('manim.FadeIn')
      return edges.some(({ source, target }) => circles.has(source) && fades.has(target))
    }
    case 'play':
      return played
    case 'export':
      return exported
    default:
      return step satisfies never
  }
}

/** The first step from here on that is still to be done; their number where none is. */
export function nextStep(from: number, facts: TourFacts): number {
  const open = tourSteps.findIndex((step, at) => at >= from && !isDone(step, facts))
  return open === -1 ? tourSteps.length : open
}
