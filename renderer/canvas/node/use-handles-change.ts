import { useNodeId, useUpdateNodeInternals } from '@xyflow/react'
import { useEffect, useRef } from 'react'

/** Tells React Flow that sockets came, went or changed places; it sees by itself only when the node's size changes. */
export function useHandlesChange(handles: string): void {
  const update = useUpdateNodeInternals()
  const id = useNodeId()
  const known = useRef(handles)
  useEffect(() => {
    if (id === null || known.current === handles) return
    known.current = handles
    update(id)
  }, [id, handles, update])
}
