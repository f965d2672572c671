import type { ParamValue } from '../../document.ts'
import { nearest } from '../nearest.ts'
import { type Fault, fine, type Place } from './fault.ts'

/**
 * A text where only some are right.
 *
 * @returns undefined where the parameter has no list or the value is no text, so that its type decides
 */
export function checkChoice(value: ParamValue, { port, what, handle }: Place): readonly Fault[] | undefined {
  const choices = port?.choices
  if (!choices || typeof value !== 'string') return undefined
  if (choices.includes(value)) return fine
  const near = nearest(value, choices)
  return [
    {
      code: 'value_not_in_list',
      message: `${what} must be one of ${listed(choices)}, got "${value.slice(0, 40)}"`,
      handle,
      fix: near === undefined ? 'Choose one of the list' : `Did you mean ${near}?`,
    },
  ]
}

const shown = 8

function listed(choices: readonly string[]): string {
  const more = choices.length > shown ? ' …' : ''
  return choices.slice(0, shown).join(', ') + more
}
