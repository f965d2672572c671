/** What the editor can do about a problem by itself: one edit with a name. */
import type { Catalogue } from '../../engine/catalogue/catalogue.ts'
import type { Port } from '../../engine/catalogue/definition.ts'
import type { GraphDocument } from '../../engine/graph/document.ts'
import { addNode, setParam } from '../../engine/graph/edits/nodes.ts'
import { connect, disconnect } from '../../engine/graph/edits/wires.ts'
import type { ParamValue } from '../../engine/graph/param-value.ts'
import type { Problem } from '../../engine/graph/problem.ts'
import { viewBody } from '../document/body-view.ts'
import type { Change } from '../document/document-store.ts'
import { t } from '../strings/t.ts'
import { locateNode, type LocatedNode } from './locate-node.ts'

/** See the head of this file. */
export interface QuickFix {
  /** A verb first: on the button, and in the undo history. */
  readonly label: string
  readonly change: Change
}

/** What puts a problem right; undefined where only the user knows. */
export function quickFix(problem: Problem, document: GraphDocument, catalogue: Catalogue): QuickFix | undefined {
  const place = problem.node === undefined ? undefined : locateNode(document, problem.node)
  if (!place) return problem.code === 'dangling_edge' ? removeWire(problem, undefined) : undefined
  switch (problem.code) {
    case 'dangling_edge':
      return wireToNear(problem, place) ?? removeWire(problem, place.within)
    case 'builder_shared':
      return anotherAnimate(problem, place, document, catalogue)
    case 'value_not_in_list':
      return isUnknown(problem, place, document, catalogue)
        ? unknownParameter(problem, place)
        : meantValue(problem, place)
    case 'bad_color':
      return meantValue(problem, place) ?? defaultValue(problem, place, catalogue)
    case 'value_out_of_range':
    case 'type_mismatch':
      return nearestNumber(problem, place) ?? defaultValue(problem, place, catalogue)
    case 'bad_expression':
    case 'name_not_allowed':
    case 'required_input_missing':
      return defaultValue(problem, place, catalogue)
    default:
      return undefined
  }
}

function removeWire({ edge }: Problem, within: string | undefined): QuickFix | undefined {
  if (edge === undefined) return undefined
  return { label: t('problems.removeWire'), change: (document) => disconnect(document, [edge], within) }
}

/** "Wire it to 'mobject'". */
function wireToNear({ edge: id, fix }: Problem, { body, within }: LocatedNode): QuickFix | undefined {
  const handle = /^Wire it to '(.+)'$/.exec(fix ?? '')?.[1]
  const edge = body.edges.find((candidate) => candidate.id === id)
  if (handle === undefined || !edge) return undefined
  const { id: old, ...wire } = edge
  return {
    label: t('problems.wireTo', { handle }),
    change: (document) =>
      connect(disconnect(document, [old], within), { ...wire, target_handle: handle }, { within }).document,
  }
}

/** The wires of one Animate go to several places: the one too many gets an Animate of its own, of the same object. */
function anotherAnimate(
  { edge: id }: Problem,
  { node, body, within }: LocatedNode,
  whole: GraphDocument,
  catalogue: Catalogue,
): QuickFix | undefined {
  const kind = catalogue.kinds.get(node.type)
  const edge = body.edges.find((candidate) => candidate.id === id)
  if (kind?.effect !== 'builder' || !edge) return undefined
  const view = viewBody(whole, within, catalogue)
  const receiver = kind.ports.find(({ pass }) => pass === 'receiver') ?? kind.ports.find(({ object }) => object)
  const into = receiver && view.wireInto(node.id, receiver.name)
  const { name: _name, id: _id, ...copy } = node
  const position = { x: node.position.x, y: node.position.y + 120 }
  return {
    label: t('problems.insertNode', { title: kind.title }),
    change: (document) => {
      const { document: added, id: fresh } = addNode(document, { ...copy, position }, within)
      if (fresh === undefined) return document
      const { id: old, ...wire } = edge
      const moved = connect(disconnect(added, [old], within), { ...wire, source: fresh }, { within }).document
      if (!into) return moved
      const { id: _into, ...feed } = into
      return connect(moved, { ...feed, target: fresh }, { within }).document
    },
  }
}

function isUnknown(
  { parameter }: Problem,
  { node, within }: LocatedNode,
  document: GraphDocument,
  catalogue: Catalogue,
) {
  if (parameter === undefined) return false
  return viewBody(document, within, catalogue).sockets(node.id).input(parameter) === undefined
}

/** A parameter that the node does not have: it gets the name that was meant, or goes. */
function unknownParameter({ parameter = '', fix }: Problem, place: LocatedNode): QuickFix {
  const meant = /^Did you mean '(.+)'\?$/.exec(fix ?? '')?.[1]
  const value = place.node.params?.[parameter]
  const drop = (document: GraphDocument): GraphDocument => set(document, place, parameter, undefined)
  if (meant === undefined || value === undefined || place.node.params?.[meant] !== undefined) {
    return { label: t('problems.removeParameter', { parameter }), change: drop }
  }
  return {
    label: t('problems.renameParameter', { parameter: meant }),
    change: (document) => set(drop(document), place, meant, value),
  }
}

/** "Did you mean BLUE?" */
function meantValue({ parameter, fix }: Problem, place: LocatedNode): QuickFix | undefined {
  const value = /^Did you mean (.+)\?$/.exec(fix ?? '')?.[1]
  return value === undefined || parameter === undefined ? undefined : setTo(place, parameter, value, value)
}

/** "Set 3", "Set 0 or more". */
function nearestNumber({ parameter, fix }: Problem, place: LocatedNode): QuickFix | undefined {
  const text = /^Set (-?[\d.]+(?:e[+-]?\d+)?)(?: or (?:more|less))?$/.exec(fix ?? '')?.[1]
  return text === undefined || parameter === undefined ? undefined : setTo(place, parameter, Number(text), text)
}

/** Manim's own default, or what a new node starts with. */
function defaultValue({ parameter }: Problem, place: LocatedNode, catalogue: Catalogue): QuickFix | undefined {
  const port = catalogue.kinds.get(place.node.type)?.ports.find(({ name }) => name === parameter)
  if (!port || parameter === undefined || port.growing === true || port.object) return undefined
  if (port.default !== undefined) {
    if (place.node.params?.[parameter] === undefined) return undefined
    const change: Change = (document) => set(document, place, parameter, undefined)
    return { label: t('problems.setDefault', { value: shown(port) }), change }
  }
  // The catalogue is below the graph and states the same values in a type of its own.
  return port.initial === undefined ? undefined : setTo(place, parameter, port.initial as ParamValue, shown(port))
}

function setTo(place: LocatedNode, parameter: string, value: ParamValue, text: string): QuickFix {
  return {
    label: t('problems.setTo', { value: text }),
    change: (document) => set(document, place, parameter, value),
  }
}

function set(document: GraphDocument, { node, within }: LocatedNode, name: string, value: ParamValue | undefined) {
  return setParam(document, [node.id], name, value, within)
}

function shown({ default: usual, initial }: Port): string {
  const value = usual ?? initial ?? null
  if (typeof value !== 'object') return String(value)
  return value !== null && 'expr' in value && typeof value.expr === 'string' ? value.expr : JSON.stringify(value)
}
