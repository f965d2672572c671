/** The English table of every text in the editor; one file a room. */
import { canvas } from './canvas.ts'
import { code } from './code.ts'
import { common } from './common.ts'
import { exports } from './exports.ts'
import { fields } from './fields.ts'
import { file } from './file.ts'
import { frame } from './frame.ts'
import { inspector } from './inspector.ts'
import { log } from './log.ts'
import { menus } from './menus.ts'
import { nodes } from './nodes.ts'
import { palette } from './palette.ts'
import { preview } from './preview.ts'
import { problems } from './problems.ts'
import { settings } from './settings.ts'
import { start } from './start.ts'
import { timeline } from './timeline.ts'
import { tour } from './tour.ts'

export const en = {
  canvas,
  code,
  common,
  exports,
  fields,
  file,
  frame,
  inspector,
  log,
  menus,
  nodes,
  palette,
  preview,
  problems,
  settings,
  start,
  timeline,
  tour,
} as const
