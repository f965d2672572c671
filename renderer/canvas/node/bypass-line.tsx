import { useLayoutEffect, useRef, useState } from 'react'
import type { GraphNode } from '../../../engine/graph/document.ts'
import { useBody } from '../../document/use-body.ts'
import { lookOf } from '../../sockets/socket-look.ts'
import styles from './node-view.module.css'

/** The line through a bypassed node, from where its object comes in to where it goes out unchanged. */
export function BypassLine({ node }: { node: GraphNode }) {
  const view = useBody()
  const svg = useRef<SVGSVGElement>(null)
  const [ends, setEnds] = useState<readonly { from: number; to: number; height: number }[]>([])
  const passing = view
    .sockets(node.id)
    .outputs()
    .filter(({ passes }) => passes !== undefined)
  // Rows are as high as their fields, so that only the page knows where they are.
  useLayoutEffect(() => {
    const article = svg.current?.parentElement
    if (!article) return
    const found = passing.flatMap(({ handle, passes }) => {
      const from = middleOf(article, `[data-input="${CSS.escape(passes ?? '')}"]`)
      const to = middleOf(article, `[data-output="${CSS.escape(handle)}"]`)
      return from === undefined || to === undefined ? [] : [{ from, to, height: article.offsetHeight }]
    })
    setEnds((known) => (JSON.stringify(known) === JSON.stringify(found) ? known : found))
  })
  const [first] = passing
  const { color } = lookOf(first ? view.outputType(node.id, first.handle) : 'Any', view.catalogue)
  return (
    <svg
      ref={svg}
      className={styles['bypass']}
      viewBox={`0 0 100 ${ends[0]?.height ?? 1}`}
      preserveAspectRatio="none"
      aria-hidden
      style={{ color: `var(${color})` }}
    >
      {ends.map(({ from, to }) => (
        <path key={`${from} ${to}`} d={`M0 ${from}C40 ${from} 60 ${to} 100 ${to}`} />
      ))}
    </svg>
  )
}

/** In pixels of the node from its top; zoom does not count. */
function middleOf(article: HTMLElement, selector: string): number | undefined {
  const row = article.querySelector<HTMLElement>(selector)
  if (!row) return undefined
  let top = 0
  for (let at: HTMLElement | null = row; at && at !== article; at = at.offsetParent as HTMLElement | null)
    top += at.offsetTop
  return top + 12
}
