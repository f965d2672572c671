/** What the choices of a setting are called, where their own names would not do. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'preview.quality': { low: '480p', medium: '720p', high: '1080p' },
}

/** The word on the button: the choice's own name with a capital, unless there is a better one. */
export function choiceWords(path: string, choice: string): string {
  const own = words[path]?.[choice]
  if (own !== undefined) return own
  const lower = choice.toLowerCase()
  return lower.charAt(0).toUpperCase() + lower.slice(1)
}
