/** Hands workspace, engine and the active tab down to the components. */
import { createContext, useContext, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { EngineClient } from '../../engine/api/contract/client.ts'
import type { Catalogue } from '../../engine/catalogue/catalogue.ts'
import type { DocumentState } from '../document/document-store.ts'
import type { PreviewState } from '../preview/preview-store.ts'
import type { SessionState } from '../session/session-store.ts'
import type { Tab } from './tab.ts'
import type { WorkspaceState, WorkspaceStore } from './workspace-store.ts'

interface Workspace {
  readonly store: WorkspaceStore
  readonly engine: EngineClient
}

const WorkspaceContext = createContext<Workspace | undefined>(undefined)
const TabContext = createContext<Tab | undefined>(undefined)

/** Around the whole editor. */
export function WorkspaceProvider({ children, ...workspace }: Workspace & { children: ReactNode }) {
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>
}

/** Around what shows one tab. */
export function TabProvider({ tab, children }: { tab: Tab; children: ReactNode }) {
  return <TabContext value={tab}>{children}</TabContext>
}

function inside<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('This component needs its provider around it.')
  return value
}

/** The workspace's store, for handlers that read and write without drawing anew. */
export function useWorkspaceStore(): WorkspaceStore {
  return inside(useContext(WorkspaceContext)).store
}

/** A part of the workspace. */
export function useWorkspace<T>(selector: (state: WorkspaceState) => T): T {
  return useStore(useWorkspaceStore(), selector)
}

/** The engine. */
export function useEngine(): EngineClient {
  return inside(useContext(WorkspaceContext)).engine
}

/** All node kinds. */
export function useCatalogue(): Catalogue {
  return useWorkspace(({ catalogue }) => catalogue)
}

/** The tab around this component; its stores are for handlers. */
export function useTab(): Tab {
  return inside(useContext(TabContext))
}

/** A part of the tab's document. */
export function useDocument<T>(selector: (state: DocumentState) => T): T {
  return useStore(useTab().document, selector)
}

/** A part of the tab's session. */
export function useSession<T>(selector: (state: SessionState) => T): T {
  return useStore(useTab().session, selector)
}

/** A part of the tab's preview. */
export function usePreview<T>(selector: (state: PreviewState) => T): T {
  return useStore(useTab().preview, selector)
}
