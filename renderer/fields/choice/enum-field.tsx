import type { Catalogue } from '../../../engine/catalogue/catalogue.ts'
import { useCatalogue } from '../../workspace/context.tsx'
import { ExpressionField } from '../expression/expression-field.tsx'
import type { FieldModel } from '../field-model.ts'
import { Select } from './choice-field.tsx'

/** One of Manim's own constants of a group: `CapStyleType.ROUND`. What belongs to no group is written as Python. */
export function EnumField({ model }: { model: FieldModel }) {
  const catalogue = useCatalogue()
  const { value } = model
  const current = typeof value === 'object' && value !== null && 'expr' in value ? value.expr : undefined
  const group = groupOf(model, catalogue)
  const names = group === undefined ? [] : namesIn(group, catalogue)
  if (names.length === 0 || (current !== undefined && !names.includes(current)))
    return <ExpressionField model={model} />
  const choices = names.map((name) => ({ id: name, label: name.slice(name.indexOf('.') + 1) }))
  return <Select model={model} choices={choices} value={current} onChoose={(expr) => model.set({ expr })} />
}

/** The group that the default is of; where that is None, one that is called as the parameter. */
function groupOf({ port, handle }: FieldModel, catalogue: Catalogue): string | undefined {
  const usual = port.default
  if (typeof usual === 'object' && usual !== null && 'expr' in usual && typeof usual.expr === 'string') {
    const dot = usual.expr.indexOf('.')
    return dot > 0 ? usual.expr.slice(0, dot) : undefined
  }
  const wanted = handle.replaceAll('_', '').toLowerCase()
  for (const name of catalogue.constants.keys()) {
    const dot = name.indexOf('.')
    if (dot > 0 && name.slice(0, dot).toLowerCase().endsWith(wanted)) return name.slice(0, dot)
  }
  return undefined
}

function namesIn(group: string, { constants }: Catalogue): string[] {
  return [...constants.keys()].filter((name) => name.startsWith(`${group}.`))
}
