import { printValue } from '../../fields/values/print-value.ts'
import type { FieldModel } from '../../fields/field-model.ts'
import { t } from '../../strings/t.ts'
import type { MenuEntry } from '../../ui/menu.tsx'

/** What can be done with any parameter, whatever its field. */
export function parameterMenu(
  model: FieldModel,
  { modified, canHold }: { modified: boolean; canHold: boolean },
): MenuEntry[] {
  const { value } = model
  const isExpression = typeof value === 'object' && value !== null && 'expr' in value
  const python = value === undefined || model.mixed ? undefined : printValue(value)
  return [
    { label: t('inspector.reset'), disabled: !modified || !canHold, run: () => model.set(undefined) },
    {
      label: t('inspector.asExpression'),
      disabled: !canHold || isExpression,
      run: () => model.set({ expr: python ?? 'None' }),
    },
    { label: t('inspector.setNone'), disabled: !canHold || value === null, run: () => model.set(null) },
    'line',
    {
      label: t('inspector.copyValue'),
      disabled: python === undefined,
      run: () => void navigator.clipboard.writeText(python ?? ''),
    },
  ]
}
