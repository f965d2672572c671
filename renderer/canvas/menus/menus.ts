/** What the context menus list. */
import { t } from '../../strings/t.ts'
import type { MenuRow } from './entries.ts'

/** See the head of this file. */
export const menus = {
  canvas: [
    'canvas.add',
    'note.add',
    'line',
    'canvas.paste',
    'canvas.select_all',
    'line',
    'node.arrange',
    'canvas.fit_all',
    'canvas.snap',
    'canvas.minimap',
  ],
  node: [
    'node.*',
    { title: t('canvas.colors'), ids: ['color.*'] },
    { title: t('canvas.align'), ids: ['align.*'] },
    'line',
    'canvas.cut',
    'canvas.copy',
    'canvas.duplicate',
    'canvas.select_up',
    'canvas.select_down',
    'line',
    'canvas.bridge',
    'canvas.delete',
  ],
  wire: ['wire.follow', 'wire.reroute', 'line', 'wire.delete'],
} as const satisfies Readonly<Record<string, readonly MenuRow[]>>

/** What a menu is for. */
export type MenuPlace = keyof typeof menus
