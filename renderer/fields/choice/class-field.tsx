import { useId, useMemo } from 'react'
import type { Catalogue } from '../../../engine/catalogue/catalogue.ts'
import { membersOf, parseType } from '../../../engine/catalogue/sockets/socket-type.ts'
import { isSubclass } from '../../../engine/catalogue/sockets/subclass.ts'
import { t } from '../../strings/t.ts'
import { classNames } from '../../ui/class-names.ts'
import { useCatalogue } from '../../workspace/context.tsx'
import type { FieldModel } from '../field-model.ts'
import shared from '../fields.module.css'
import { ProblemBubble } from '../problem-bubble.tsx'
import { useDraft } from '../use-draft.ts'

/** A class of Manim as a value; classes that fit are offered while one types. */
export function ClassField({ model }: { model: FieldModel }) {
  const catalogue = useCatalogue()
  const list = useId()
  const fitting = useMemo(() => fittingClasses(model.type, catalogue), [model.type, catalogue])
  const { value } = model
  const text = typeof value === 'object' && value !== null && 'class' in value && !model.mixed ? value.class : ''
  const draft = useDraft(
    text,
    (typed) => {
      const name = typed.trim()
      if (name === '') return { ok: true, value: undefined }
      if (catalogue.classes.has(name)) return { ok: true, value: { class: name } }
      return { ok: false, message: t('fields.noClass', { name }), column: 0 }
    },
    model.set,
  )
  const wrong = draft.problem?.message ?? model.problem
  return (
    <ProblemBubble message={draft.says} typing>
      <span
        className={classNames(shared['box'], shared[model.place], wrong !== undefined && shared['wrong'])}
        title={model.problem}
      >
        <input
          {...draft.props}
          className={shared['input']}
          list={list}
          spellCheck={false}
          aria-label={model.label}
          placeholder={t(model.mixed ? 'fields.mixed' : value === null ? 'fields.none' : 'fields.className')}
        />
        <datalist id={list}>
          {fitting.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </span>
    </ProblemBubble>
  )
}

/** The classes that a `Class<Base>` takes. */
function fittingClasses(type: string, catalogue: Catalogue): string[] {
  const bases = membersOf(parseType(type)).flatMap(({ name, args: [base] }) =>
    name === 'Class' && base ? membersOf(base).map((member) => member.name) : [],
  )
  const isFree = bases.length === 0 || bases.includes('Any')
  return [...catalogue.classes.keys()].filter(
    (name) => isFree || bases.some((base) => isSubclass(name, base, catalogue)),
  )
}
