import type { BodyView } from '../../document/body-view.ts'
import { useSession } from '../../workspace/context.tsx'
import { useOfView } from '../node/use-of-view.ts'

/** Whether a node is the one that Tab comes to: the last that was selected, else the first of all. */
export function useIsCurrent(id: string): boolean {
  const isFirst = useOfView(isFirstNode)
  return useSession(({ selection: { nodes } }) => (nodes.length === 0 ? isFirst : nodes.at(-1) === id))
}

function isFirstNode({ body }: BodyView, id: string): boolean {
  return body.nodes[0]?.id === id
}
