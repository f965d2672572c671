import type { Port } from '../definition.ts'

/** What is wrong with a port by itself: its default against its own bounds and choices, its bounds against each other. */
export function fieldFaults(port: Port): string[] {
  const { name, min, exclusive_min, max, soft_min, soft_max, choices, object, role } = port
  const low = min ?? exclusive_min
  const faults: string[] = []
  const fault = (text: string) => faults.push(`${name}: ${text}`)
  if (min !== undefined && exclusive_min !== undefined) fault('has both kinds of lower bound')
  if (low !== undefined && max !== undefined && low > max) fault('its minimum is above its maximum')
  if (soft_min !== undefined && soft_max !== undefined && soft_min >= soft_max) fault('its slider is empty')
  if (low !== undefined && soft_max !== undefined && low >= soft_max) fault('its slider ends below its minimum')
  const given = port.default
  if (typeof given === 'number') {
    if (min !== undefined && given < min) fault(`its default ${given} is below ${min}`)
    if (exclusive_min !== undefined && given <= exclusive_min)
      fault(`its default ${given} is not above ${exclusive_min}`)
    if (max !== undefined && given > max) fault(`its default ${given} is above ${max}`)
  }
  if (typeof given === 'string' && choices !== undefined && !choices.includes(given)) {
    fault(`its default "${given}" is none of its choices`)
  }
  if (object && role === undefined) fault('is an object without a role')
  if (object && given !== undefined && given !== null) fault('is an object with a literal default')
  return faults
}
