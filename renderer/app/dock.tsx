import { CodePanel } from '../code/code-panel.tsx'
import { useUi, useUiStore } from '../commands/context.tsx'
import { QueuePanel } from '../exports/queue-panel.tsx'
import { LogPanel } from '../log/log-panel.tsx'
import { ProblemsPanel } from '../problems/problems-panel.tsx'
import { t } from '../strings/t.ts'
import { TimelineTools } from '../timeline/timeline-tools.tsx'
import { Timeline } from '../timeline/timeline.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { useProblemCount } from '../problems/use-problems.ts'
import { useJobCount } from '../exports/use-jobs.ts'
import type { UiState } from './ui-store.ts'

/** The panel at the bottom. */
export function Dock() {
  const ui = useUiStore()
  const tab = useUi(({ dockTab }) => dockTab)
  const problems = useProblemCount()
  const jobs = useJobCount()
  return (
    <Tabs<UiState['dockTab']>
      label={t('frame.dock')}
      value={tab}
      onChange={(dockTab) => ui.setState({ dockTab })}
      rest={tab === 'timeline' && <TimelineTools />}
      tabs={[
        { id: 'timeline', label: t('frame.timeline'), render: () => <Timeline /> },
        { id: 'code', label: t('frame.code'), render: () => <CodePanel /> },
        { id: 'problems', label: t('frame.problems'), count: problems, render: () => <ProblemsPanel /> },
        { id: 'queue', label: t('frame.queue'), count: { value: jobs }, render: () => <QueuePanel /> },
        { id: 'log', label: t('frame.log'), render: () => <LogPanel /> },
      ]}
    />
  )
}
