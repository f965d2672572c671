import { useMemo } from 'react'
import { defaultSettings, type Settings } from '../../../engine/graph/document.ts'
import { setSettings } from '../../../engine/graph/edits/settings.ts'
import { expressionContext } from '../../../engine/graph/expression/context.ts'
import { isParamValue, type ParamValue } from '../../../engine/graph/param-value.ts'
import { analyse } from '../../document/analysis.ts'
import { beginGesture, cancelGesture, edit, endGesture } from '../../document/document-store.ts'
import type { FieldModel, FieldPort } from '../../fields/field-model.ts'
import { compute } from '../../fields/values/evaluate.ts'
import { t } from '../../strings/t.ts'
import { useCatalogue, useDocument, useTab } from '../../workspace/context.tsx'

/** A setting of the graph as a field shows it. An expression that is typed is computed: settings are plain values. */
export function useSetting(name: keyof Settings, about: { label: string; type: string; port?: FieldPort }): FieldModel {
  const tab = useTab()
  const catalogue = useCatalogue()
  const value = useDocument(({ document }) => document.settings[name])
  const problem = useDocument(({ document }) => {
    return analyse(document, catalogue).problems.find(({ parameter }) => parameter === `settings.${name}`)?.message
  })
  const { label, type, port = {} } = about
  return useMemo((): FieldModel => {
    const title = t('fields.set', { title: label })
    const usual = defaultSettings[name]
    return {
      handle: `settings.${name}`,
      label,
      type,
      port,
      place: 'inspector',
      value: isParamValue(value) ? value : undefined,
      stored: value !== usual,
      mixed: false,
      problem,
      nodes: [],
      context: expressionContext(catalogue),
      set: (wanted) => {
        const changed = wanted === undefined ? usual : plain(wanted)
        edit(tab.document, title, (document) => setSettings(document, { [name]: changed }))
      },
      begin: () => beginGesture(tab.document, title),
      end: () => endGesture(tab.document),
      cancel: () => cancelGesture(tab.document),
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what `port` says does not change
  }, [tab, catalogue, name, value, problem, label, type])
}

function plain(value: ParamValue): unknown {
  return typeof value === 'object' && value !== null && 'expr' in value ? (compute(value.expr) ?? value) : value
}
