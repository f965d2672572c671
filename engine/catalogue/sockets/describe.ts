import { membersOf, type NamedType, type ParsedType } from './socket-type.ts'

/**
 * A type in words, for messages and tooltips: `Number or Point`, `List of Color`, `Animate of Circle`.
 *
 * @param offered - what was offered instead: alternatives that could not be meant are then left out (a receiver also
 *   takes an `.animate` builder, which is of no interest to who wired a Color)
 */
export function describeType(type: ParsedType, offered?: ParsedType): string {
  const members = membersOf(type)
  const shown = members.filter((member) => member.name !== 'None' && !(offered && isBeside(member, offered)))
  return joinWords((shown.length > 0 ? shown : members).map(describeNamed))
}

function isBeside(member: NamedType, offered: ParsedType): boolean {
  return member.name === 'Builder' && !membersOf(offered).some((other) => other.name === 'Builder')
}

function describeNamed(type: NamedType): string {
  const [first, ...more] = type.args.map((arg) => describeType(arg))
  if (first === undefined || first === 'Any') return type.name
  if (more.length === 0) return `${type.name} of ${first}`
  return `${type.name} of ${[first, ...more].join(' to ')}`
}

function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? 'nothing'
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
