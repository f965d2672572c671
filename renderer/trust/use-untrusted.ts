import { useStore } from 'zustand'
import { useDocument, usePreview, useTab } from '../workspace/context.tsx'
import { untrustedNow, type UntrustedCode } from './untrusted-now.ts'

/** The code of the shown graph that does not run before the user trusts it. */
export function useUntrusted(): readonly UntrustedCode[] {
  const opened = useStore(useTab().file, ({ untrusted }) => untrusted)
  const problems = usePreview((state) => state.problems)
  const document = useDocument((state) => state.document)
  return untrustedNow(document, opened, problems)
}
