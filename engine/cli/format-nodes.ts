import { categories } from '../catalogue/categories.ts'
import type { Literal, NodeKind, Output, Port } from '../catalogue/definition.ts'

/** A list of kinds for people, a line each. */
export function formatKinds(kinds: readonly NodeKind[], byCategory: boolean): string {
  if (!byCategory) return lines(kinds).join('\n')
  const known: readonly string[] = categories.map(({ name }) => name)
  const others = new Set(kinds.map(({ category }) => category).filter((name) => !known.includes(name)))
  return [...known, ...others]
    .map((name) => ({ name, members: kinds.filter(({ category }) => category === name) }))
    .filter(({ members }) => members.length > 0)
    .map(({ name, members }) => [`${name} (${members.length})`, ...lines(members)].join('\n'))
    .join('\n\n')
}

/** Everything about one kind for people; without `all` the parameters that a node shows at first. */
export function formatKind(kind: NodeKind, all: boolean): string {
  const inputs = kind.ports.filter(({ object }) => object)
  const parameters = kind.ports.filter(({ object }) => !object)
  const shown = all ? parameters : parameters.filter(({ main }) => main === true)
  const rest = parameters.length - shown.length
  return [
    `${kind.title}  ${kind.type}  (${kind.kind}, ${kind.category})`,
    kind.documentation,
    section('Inputs', inputs.map(inputLine)),
    section('Outputs', kind.outputs.map(outputLine)),
    section('Parameters', [...shown.map(parameterLine), ...(rest > 0 ? [[`${rest} more with --all`]] : [])]),
    kind.tags.length === 0 ? '' : `Also found as: ${kind.tags.join(', ')}`,
    kind.example_code === '' ? '' : `Example\n${indent(kind.example_code)}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** A parameter's bounds as the messages say them: `> 0`, `0 to 1`. */
function bounds({ min, exclusive_min, max }: Port): string {
  const low = exclusive_min === undefined ? (min === undefined ? '' : `>= ${min}`) : `> ${exclusive_min}`
  if (max === undefined) return low
  return min === undefined ? [low, `<= ${max}`].filter(Boolean).join(', ') : `${min} to ${max}`
}

function inputLine(port: Port): string[] {
  return [handle(port), port.type, port.required ? 'required' : 'optional', port.description ?? '']
}

function outputLine({ name, type, passes }: Output): string[] {
  return [name, type, passes === undefined ? '' : `passes ${passes} on`]
}

function parameterLine(port: Port): string[] {
  const value = port.default === undefined ? (port.required ? 'required' : '') : `= ${literal(port.default)}`
  const limits = [bounds(port), port.unit ?? '', port.choices?.join(' | ') ?? ''].filter(Boolean).join(', ')
  return [handle(port), port.type, value, limits, port.description ?? '']
}

function handle({ name, growing }: Port): string {
  return growing === true ? `${name}:…` : name
}

function literal(value: Literal): string {
  if (value === null) return 'None'
  if (typeof value !== 'object' || Array.isArray(value)) return JSON.stringify(value)
  // The shape is one of those a document stores: an expression or a class is told as Python writes it.
  const { expr, class: name } = value as { expr?: string; class?: string }
  return expr ?? name ?? JSON.stringify(value)
}

function lines(kinds: readonly NodeKind[]): string[] {
  return table(kinds.map(({ title, type, documentation }) => [title, type, sentence(documentation)]))
}

function section(title: string, rows: readonly string[][]): string {
  return rows.length === 0 ? '' : [title, ...table(rows)].join('\n')
}

/** Columns as wide as their longest cell, but none so wide that one long cell tears the table apart. */
function table(rows: readonly string[][]): string[] {
  const widths = [0, 1, 2, 3].map((column) => Math.min(40, Math.max(0, ...rows.map((row) => row[column]?.length ?? 0))))
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
}

/** The first sentence of a text. */
function sentence(text: string): string {
  const end = text.search(/\.(\s|$)/)
  const first = (end < 0 ? text : text.slice(0, end)).replaceAll('\n', ' ')
  return first.length > 90 ? `${first.slice(0, 89)}…` : first
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n')
}
