import { Plus } from 'lucide-react'
import { moreName } from '../../../engine/graph/handles.ts'
import { isPythonName } from '../../../engine/graph/python-name.ts'
import { setParam } from '../../../engine/graph/edits/nodes.ts'
import { edit } from '../../document/document-store.ts'
import { t } from '../../strings/t.ts'
import { classNames } from '../../ui/class-names.ts'
import { useTab } from '../../workspace/context.tsx'
import type { FieldModel } from '../field-model.ts'
import shared from '../fields.module.css'
import { ProblemBubble } from '../problem-bubble.tsx'
import { useDraft } from '../use-draft.ts'

/** Adds a further keyword argument by its name; it then has a row of its own. */
export function MoreField({ model }: { model: FieldModel }) {
  const tab = useTab()
  function add(name: unknown): void {
    if (typeof name !== 'string' || name === '') return
    const { within } = tab.session.getState()
    const label = t('fields.set', { title: name })
    edit(tab.document, label, (document) => setParam(document, model.nodes, `${moreName}:${name}`, null, within))
  }
  const draft = useDraft(
    '',
    (typed) => {
      const name = typed.trim()
      if (name === '' || isPythonName(name)) return { ok: true, value: name }
      return { ok: false, message: t('fields.badName', { name }), column: 0 }
    },
    add,
  )
  return (
    <ProblemBubble message={draft.says} typing>
      <span className={classNames(shared['box'], shared[model.place], draft.problem && shared['wrong'])}>
        <Plus size={12} aria-hidden className={shared['dim']} />
        <input
          {...draft.props}
          className={shared['input']}
          spellCheck={false}
          aria-label={t('fields.addParameter')}
          placeholder={t('fields.addParameter')}
        />
      </span>
    </ProblemBubble>
  )
}
