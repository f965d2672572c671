import type { ComponentType, KeyboardEvent } from 'react'
import { isTyping } from '../commands/shortcuts.ts'
import { ChoiceField } from './choice/choice-field.tsx'
import { ClassField } from './choice/class-field.tsx'
import { EnumField } from './choice/enum-field.tsx'
import { RateFunctionField } from './choice/rate-function-field.tsx'
import { CodeField } from './code/code-field.tsx'
import { BoolField } from './bool-field.tsx'
import { ColorField } from './color/color-field.tsx'
import { EquationField } from './equation/equation-field.tsx'
import { ExpressionField } from './expression/expression-field.tsx'
import type { FieldModel, WidgetProps } from './field-model.ts'
import { FunctionField } from './function/function-field.tsx'
import { DictField } from './list/dict-field.tsx'
import { ListField } from './list/list-field.tsx'
import { MoreField } from './list/more-field.tsx'
import { IntegerField, NumberField } from './number/number-field.tsx'
import { RangeField } from './number/range-field.tsx'
import { FileField } from './text/file-field.tsx'
import { TextField } from './text/text-field.tsx'
import { VectorField } from './vector/vector-field.tsx'
import { widgetOf, type WidgetName } from './widget-of.ts'
import styles from './fields.module.css'

const widgets: Readonly<Record<WidgetName, ComponentType<WidgetProps>>> = {
  number: NumberField,
  integer: IntegerField,
  bool: BoolField,
  text: TextField,
  equation: EquationField,
  color: ColorField,
  vector: VectorField,
  choice: ChoiceField,
  enum: EnumField,
  rate_function: RateFunctionField,
  function: FunctionField,
  expression: ExpressionField,
  list: ListField,
  dict: DictField,
  range: RangeField,
  class: ClassField,
  more: MoreField,
  code: CodeField,
  file: FileField,
}

/** The widget of a model. Backspace or Delete on it, when nothing is being typed, goes back to the default. */
export function FieldBody({ model }: { model: FieldModel }) {
  const Widget = widgets[widgetOf(model.type, model.port, model.value)]
  const resetByKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isTyping(event.target)) return
    if (event.key !== 'Backspace' && event.key !== 'Delete') return
    event.preventDefault()
    event.stopPropagation()
    model.set(undefined)
  }
  return (
    <div className={`${styles['field']} nodrag nowheel nopan`} data-field-place={model.place} onKeyDown={resetByKey}>
      <Widget model={model} part={(inner) => <FieldBody model={inner} />} />
    </div>
  )
}
