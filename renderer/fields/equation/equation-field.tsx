import { literalOf } from '../../../engine/graph/sockets/node-sockets.ts'
import { parseHandle } from '../../../engine/graph/handles.ts'
import type { BodyView } from '../../document/body-view.ts'
import { useBody } from '../../document/use-body.ts'
import { t } from '../../strings/t.ts'
import { classNames } from '../../ui/class-names.ts'
import type { FieldModel } from '../field-model.ts'
import shared from '../fields.module.css'
import { MarkedText } from '../text/marked-text.tsx'
import { placeholderOf, textValue } from '../text/text-field.tsx'
import { useLiveText } from '../text/use-live-text.ts'
import styles from './equation-field.module.css'
import { faultInTex } from './fault-in-tex.ts'
import { useTypeset } from './use-typeset.ts'

/** TeX as it is typed, and below it typeset; what is wrong is underlined and said. */
export function EquationField({ model }: { model: FieldModel }) {
  const view = useBody()
  const text = typeof model.value === 'string' && !model.mixed ? model.value : ''
  const { picture, error } = useTypeset(text, environmentOf(view, model), wholeOf(view, model) ?? text)
  const live = useLiveText(model, text, { store: (typed) => model.set(textValue(model, typed)) })
  const wrong = error ?? model.problem
  return (
    <span className={classNames(shared['box'], styles['equation'], wrong !== undefined && shared['wrong'])}>
      <span className={classNames(shared['mono'], styles['tex'])}>
        <MarkedText
          {...live}
          fault={error === undefined ? undefined : faultInTex(text, error)}
          aria-label={model.label}
          aria-invalid={wrong !== undefined}
          placeholder={placeholderOf(model)}
        />
      </span>
      {picture && (
        <span className={classNames(styles['picture'], error !== undefined && styles['old'])}>
          <svg
            viewBox={picture.viewBox}
            width={picture.width * scale}
            height={picture.height * scale}
            role="img"
            aria-label={t('fields.typeset', { tex: text })}
          >
            {picture.paths.map(({ d, fill }, at) => (
              <path key={at} d={d} fill={fill ?? 'currentColor'} />
            ))}
          </svg>
        </span>
      )}
      {wrong !== undefined && (
        <span role="status" className={styles['error']}>
          {wrong}
        </span>
      )}
    </span>
  )
}

/** CSS pixels for a point. */
const scale = 1.7

/** What Manim puts around the text: the node's own setting, else the class's. */
function environmentOf(view: BodyView, { nodes: [id = ''] }: FieldModel): string {
  const node = view.node(id)
  const own = node && literalOf(node, 'tex_environment')
  const usual = view.kind(id)?.ports.find(({ name }) => name === 'tex_environment')?.default
  return [own, usual].find((value) => typeof value === 'string') ?? 'align*'
}

/** All parts of the equation that this is one part of. */
function wholeOf(view: BodyView, { nodes: [id = ''], handle }: FieldModel): string | undefined {
  const node = view.node(id)
  const { name, item } = parseHandle(handle)
  if (!node || item === undefined) return undefined
  const parts = (node.items?.[name] ?? []).map((key) => literalOf(node, `${name}:${key}`))
  return parts.filter((part) => typeof part === 'string').join(' ')
}
