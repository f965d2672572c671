import { goToNodes } from '../session/session-store.ts'
import type { Tab } from '../workspace/tab.ts'

/** Goes to a node the engine has named; of a path into subgraphs to the instance in the scene. */
export function goToNode(tab: Tab, path: string): void {
  const [node = path] = path.split('/')
  tab.session.setState({ within: undefined })
  goToNodes(tab.session, [node])
}
