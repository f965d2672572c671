import { Camera, Maximize, Play, Presentation, RefreshCw, Repeat, StepBack, StepForward } from 'lucide-react'
import { previewQualities } from '../../engine/api/contract/preview.ts'
import { stepsOf } from '../document/steps.ts'
import { controllerOf } from '../preview/controllers.ts'
import { toggleFullscreen } from '../preview/fullscreen.ts'
import { copyCoordinates, copyPicture, savePicture } from '../preview/save-picture.ts'
import type { PreviewState } from '../preview/preview-store.ts'
import { t } from '../strings/t.ts'
import { timeSteps } from '../timeline/timing.ts'
import type { Command, CommandContext } from './command.ts'

const hasTab = ({ tab }: CommandContext): boolean => tab !== undefined
const hasPicture = ({ tab }: CommandContext): boolean => tab?.preview.getState().picture !== undefined
const base = { when: hasTab } as const
const inPreview = { when: hasTab, place: 'preview' } as const

/** The preview: rendering, playing, taking pictures. */
export const previewCommands: readonly Command[] = [
  {
    ...base,
    id: 'preview.refresh',
    title: t('preview.refresh'),
    keys: ['Mod+Enter'],
    icon: RefreshCw,
    keywords: ['render'],
    run: ({ tab }) => controllerOf(tab)?.refresh(),
  },
  {
    ...base,
    id: 'preview.stop',
    title: t('preview.stop'),
    keys: ['Mod+Alt+Enter'],
    run: ({ tab }) => controllerOf(tab)?.stop(),
  },
  toggle('automatic', t('preview.automatic')),
  ...previewQualities.map((quality): Command => ({
    ...base,
    id: `preview.${quality}`,
    title: t(`preview.${quality}Quality`),
    checked: ({ tab }) => tab?.preview.getState().quality === quality,
    run: ({ tab }) => tab?.preview.setState({ quality }),
  })),
  {
    ...inPreview,
    id: 'preview.play',
    title: t('preview.togglePlay'),
    keys: ['Space'],
    icon: Play,
    keywords: [t('preview.play'), t('preview.pause')],
    run: ({ tab }) => controllerOf(tab)?.toggle(),
  },
  {
    ...inPreview,
    id: 'preview.step_back',
    title: t('preview.stepBack'),
    keys: [',', 'ArrowLeft'],
    icon: StepBack,
    run: ({ tab }) => controllerOf(tab)?.step(-1),
  },
  {
    ...inPreview,
    id: 'preview.step',
    title: t('preview.step'),
    keys: ['.', 'ArrowRight'],
    icon: StepForward,
    run: ({ tab }) => controllerOf(tab)?.step(1),
  },
  {
    ...inPreview,
    id: 'preview.first',
    title: t('preview.first'),
    keys: ['Home'],
    run: ({ tab }) => controllerOf(tab)?.seek(0),
  },
  {
    ...inPreview,
    id: 'preview.last',
    title: t('preview.last'),
    keys: ['End'],
    run: ({ tab }) => controllerOf(tab)?.last(),
  },
  { ...toggle('loop', t('preview.loop')), icon: Repeat },
  {
    ...inPreview,
    id: 'preview.set_in',
    title: t('preview.setIn'),
    keys: ['I'],
    run: ({ tab }) =>
      tab?.preview.setState(({ at, to }) => ({ from: at, to: to !== undefined && to <= at ? undefined : to })),
  },
  {
    ...inPreview,
    id: 'preview.set_out',
    title: t('preview.setOut'),
    keys: ['O'],
    run: ({ tab }) =>
      tab?.preview.setState(({ at, from }) => ({ to: at, from: from !== undefined && from >= at ? undefined : from })),
  },
  {
    ...inPreview,
    id: 'preview.clear_range',
    title: t('preview.clearRange'),
    keys: ['Alt+X'],
    run: ({ tab }) => tab?.preview.setState({ from: undefined, to: undefined }),
  },
  {
    ...base,
    id: 'preview.up_to_here',
    title: t('preview.upToHere'),
    keys: ['V'],
    keywords: ['jump', 'step'],
    when: (context) => endOfSelected(context) !== undefined,
    run: (context) => {
      const end = endOfSelected(context)
      const controller = controllerOf(context.tab)
      controller?.pause()
      if (end !== undefined) controller?.seek(end)
    },
  },
  toggle('grid', t('preview.grid')),
  toggle('safeArea', t('preview.safeArea')),
  {
    ...base,
    id: 'preview.save_picture',
    title: t('preview.savePicture'),
    icon: Camera,
    keywords: ['frame', 'still', 'screenshot'],
    when: hasPicture,
    run: ({ tab }) => (tab ? savePicture(tab) : undefined),
  },
  {
    ...base,
    id: 'preview.copy_picture',
    title: t('preview.copyPicture'),
    keywords: ['frame', 'still', 'clipboard'],
    when: hasPicture,
    run: ({ tab, ui }) => (tab ? copyPicture(tab, ui) : undefined),
  },
  {
    ...inPreview,
    id: 'preview.copy_coordinates',
    title: t('preview.copyCoordinates'),
    keys: ['C'],
    when: ({ tab }) => tab?.preview.getState().pointer !== undefined,
    run: ({ tab, ui }) => (tab ? copyCoordinates(tab, ui) : undefined),
  },
  {
    ...base,
    id: 'preview.fullscreen',
    title: t('preview.fullscreen'),
    keys: ['F11'],
    icon: Maximize,
    run: ({ tab, ui }) => tab && toggleFullscreen(tab, ui, 'player'),
  },
  {
    ...base,
    id: 'preview.present',
    title: t('preview.present'),
    keys: ['Shift+F11'],
    icon: Presentation,
    keywords: ['presentation', 'slides', 'lesson'],
    run: ({ tab, ui }) => tab && toggleFullscreen(tab, ui, 'lesson'),
  },
]

function toggle(name: 'automatic' | 'loop' | 'grid' | 'safeArea', title: string): Command {
  return {
    ...base,
    id: `preview.${name}`,
    title,
    checked: ({ tab }) => tab?.preview.getState()[name] === true,
    run: ({ tab }) => tab?.preview.setState((state): Partial<PreviewState> => ({ [name]: !state[name] })),
  }
}

/** The last picture of the step that the selected node is, or is played in: seconds. */
function endOfSelected({ tab, workspace }: CommandContext): number | undefined {
  const node = tab?.session.getState().selection.nodes[0]
  if (!tab || node === undefined) return undefined
  const { document, revision } = tab.document.getState()
  const { list } = stepsOf(document, undefined, workspace.getState().catalogue)
  const timed = timeSteps(list, tab.preview.getState().timeline, revision)
  const found = timed.find(
    ({ step }) =>
      step.node === node ||
      step.parts.some(({ nodes, objects }) => nodes.includes(node) || objects.some((object) => object.node === node)),
  )
  const frame = 1 / (controllerOf(tab)?.rate ?? 15)
  return found && Math.max(found.start, found.start + found.seconds - frame)
}
