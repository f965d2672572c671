import { TrustBar } from '../../trust/trust-bar.tsx'
import { useWorkspace } from '../../workspace/context.tsx'
import { activeTab } from '../../workspace/workspace-store.ts'
import { ConflictBar } from './conflict-bar.tsx'
import { LostBar } from './lost-bar.tsx'

/** What needs the user, over everything else. */
export function Bars() {
  const hasTab = useWorkspace((state) => activeTab(state) !== undefined)
  return (
    <div>
      <LostBar />
      {hasTab && <ConflictBar />}
      {hasTab && <TrustBar />}
    </div>
  )
}
