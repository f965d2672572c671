/** Keeps secrets out of logs and reports: by the names they stand under, and by their very text. */

/** Names of fields and variables whose values nobody else may see. */
const secretName =
  /authori[sz]ation|cookie|(^|[_-])(token|secret|password|passwd|credentials?|auth|session_?key)s?($|[_-])|api_?-?key|access_?-?key|private_?-?key|(access|refresh|id|bearer|host)_?-?token|(client|shared)_?-?secret|^(token|secret|password|key)$/i

/** What stands where a secret stood. */
export const hiddenMark = '[hidden]'

/** A shorter text may be part of any word. */
const shortestSecret = 6

const patterns: readonly [RegExp, string][] = [
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{6,}/gi, `$1 ${hiddenMark}`],
  [/\b((?:proxy-)?authorization|(?:set-)?cookie)(["']?\s*[:=]\s*)(?!\[hidden\])[^\r\n]+/gi, `$1$2${hiddenMark}`],
  [
    /(["']?\b[\w-]*(?:token|secret|password|passwd|api[_-]?key|access[_-]?key)["']?\s*[:=]\s*["']?)(?!\[hidden\])[^\s"'&,;}]+/gi,
    `$1${hiddenMark}`,
  ],
  [/\b(sk|pk|ghp|gho|xox[abp]|glpat)[-_][\w-]{10,}/g, hiddenMark],
  [/(\/\/)[^/\s:@]+:[^/\s@]+@/g, `$1${hiddenMark}@`],
]

/** Whether what stands under this name is a secret. */
export function isSecretName(name: string): boolean {
  return secretName.test(name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2'))
}

/** The values of an environment's variables that look like secrets. */
export function secretsOf(env: NodeJS.ProcessEnv): string[] {
  return Object.entries(env).flatMap(([name, value]) => (value && isSecretName(name) ? [value] : []))
}

/** Takes secrets out of texts. */
export class Secrets {
  #known: string[] = []

  constructor(known: Iterable<string> = []) {
    for (const secret of known) this.add(secret)
  }

  /** From now on this text is hidden wherever it appears. */
  add(secret: string): void {
    if (secret.trim().length < shortestSecret || this.#known.includes(secret)) return
    // The longer first: one secret may begin with another.
    this.#known = [...this.#known, secret].toSorted((a, b) => b.length - a.length)
  }

  /** The text without secrets. */
  hide(text: string): string {
    let clean = text
    for (const secret of this.#known) clean = clean.replaceAll(secret, hiddenMark)
    for (const [pattern, replacement] of patterns) clean = clean.replace(pattern, replacement)
    return clean
  }
}
