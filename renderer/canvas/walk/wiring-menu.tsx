import { useState } from 'react'
import { useCatalogue, useSession, useTab, useDocument } from '../../workspace/context.tsx'
import { viewBody } from '../../document/body-view.ts'
import { nodeName } from '../../document/node-name.ts'
import { t } from '../../strings/t.ts'
import { commitWire, currentBody } from '../canvas-edits.ts'
import { ChoiceList } from './choice-list.tsx'
import { focusNode } from './focus-node.ts'
import { useWalk, walkOf } from './walk-store.ts'
import { inputChoices, outputChoices, type Choice } from './wiring-choices.ts'

/** Wiring without a mouse: W on a node lists its outputs, Enter what takes one, Enter again wires. */
export function WiringMenu() {
  const node = useWalk(({ wiring }) => wiring)
  return node === undefined ? null : <Steps key={node} node={node} />
}

function Steps({ node }: { node: string }) {
  const tab = useTab()
  const catalogue = useCatalogue()
  const within = useSession((state) => state.within)
  const view = useDocument(({ document }) => viewBody(document, within, catalogue))
  const record = view.node(node)
  const outputs = record ? outputChoices(view, node) : []
  const [chosen, setChosen] = useState<Choice | undefined>(outputs.length === 1 ? outputs[0] : undefined)
  const close = (): void => {
    walkOf(tab).setState({ wiring: undefined })
    focusNode(node)
  }
  if (!record) return null
  const name = nodeName(record, view.kind(node))
  if (!chosen) {
    return (
      <ChoiceList
        key="outputs"
        title={t('nodes.wire.title', { name })}
        label={t('nodes.wire.outputs', { name })}
        empty={t('nodes.wire.noOutputs', { name })}
        near={node}
        choices={outputs}
        onTake={setChosen}
        onClose={close}
      />
    )
  }
  return (
    <ChoiceList
      key="inputs"
      title={t('nodes.wire.title', { name: `${name}, ${chosen.text}` })}
      label={t('nodes.wire.inputs', { output: chosen.text })}
      empty={t('nodes.wire.noInputs', { output: chosen.text })}
      near={node}
      choices={inputChoices(view, chosen, catalogue)}
      onTake={(target) => {
        commitWire(tab, currentBody(tab, catalogue), chosen, target)
        close()
      }}
      onClose={() => (outputs.length > 1 ? setChosen(undefined) : close())}
    />
  )
}
