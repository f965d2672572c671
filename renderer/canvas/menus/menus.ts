/** What the context menus list: ids of commands, `line`, and `room.*` for the rest of a room. */

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
} as const

/** What a menu is for. */
export type MenuPlace = keyof typeof menus
