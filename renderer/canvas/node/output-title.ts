import type { OutputSocket } from '../../../engine/graph/interface.ts'
import type { BodyView } from '../../document/body-view.ts'
import { meaningOfView } from './meaning-of-view.ts'
import { asWords, classAsWords } from './socket-title.ts'

/**
 * How an output is called: an object by its variable, or by its class where it has none ("number plane"); other values
 * by Manim's name.
 */
export function outputTitle(view: BodyView, id: string, { handle, title }: OutputSocket): string {
  const known = meaningOfView(view)
  const node = known?.nodes.get(id)
  const object = node && known?.meaning.objects.of(node, handle)
  if (!object?.drawable || object.handle !== 'mobject') return asWords(title)
  const { record, kind } = object.maker
  return record.name ?? (kind.makes === undefined ? asWords(title) : classAsWords(kind.makes))
}
