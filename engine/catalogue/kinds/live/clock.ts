import { defineKind } from '../../define-kind.ts'
import { output } from '../../define-port.ts'

export default defineKind({
  type: 'live.clock',
  kind: 'value',
  effect: 'read',
  title: 'Clock',
  category: 'Utilities',
  documentation:
    'The time in the video, in seconds, and the seconds since the frame before. What hangs on it moves by itself.',
  tags: ['time', 'dt', 'Timer', 'seconds', 'live', 'every frame'],
  outputs: [output('dt', 'Number'), output('time', 'Number')],
  example: 'dot = Dot().add_updater(lambda m, dt: m.shift(dt * RIGHT))\nself.add(dot)\nself.wait(2)',
})
