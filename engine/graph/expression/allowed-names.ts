/** The lists of `allowed_names.json`, which Python's check reads too, in the form the checks here want. */
import data from '../../../resources/python/manim_nodes/allowed_names.json' with { type: 'json' }

function words(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(' '))
}

function reasons(lists: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(lists).flatMap(([reason, lines]) => words(lines).map((word) => [word, reason] as const)),
  )
}

/** Messages with places in braces. */
export const messages = data.messages
/** Python's own functions an expression may use. */
export const builtins: ReadonlySet<string> = new Set(words(data.builtins))
/** Python's other names: refused where nothing of that name is wired or bound. */
export const otherBuiltins: ReadonlySet<string> = new Set(words(data.other_builtins))
/** Names nobody may use or bind, and why. */
export const refusedNames = reasons(data.refused_names)
/** Attributes nobody may use, and why. */
const refusedAttributes = reasons(data.refused_attributes)
const refusedPattern = new RegExp(data.refused_attribute_pattern)
/** Methods of numbers, texts, lists, dicts, sets, arrays and colours that read. */
export const methods: ReadonlySet<string> = new Set(words(data.methods))
/** Modules whose import does no harm. */
export const pureModules: ReadonlySet<string> = new Set(words(data.pure_modules))
/** What bare maths names stand for: `sin` for `np.sin`. */
export const maths: ReadonlyMap<string, string> = new Map(Object.entries(data.maths))
/** The largest whole number a function may be given, by full name or, for methods, by `.name`. */
export const argumentLimits: ReadonlyMap<string, number> = new Map(Object.entries(data.argument_limits))
/** Full names below modules: `np.sin`, `math.pi`, `config.frame_width`. */
export const members: ReadonlySet<string> = new Set(
  Object.entries(data.namespaces).flatMap(([space, lines]) => words(lines).map((word) => `${space}.${word}`)),
)
/** `np`, `np.random`, `math` …: names that only lead to others. */
export const namespaces: ReadonlySet<string> = new Set(Object.keys(data.namespaces))
/** Names that mean what they mean even where a wire has the name: were the wire left out, they would be there. */
export const neverInputs: ReadonlySet<string> = new Set(words(data.never_inputs))
/** Modules of Manim whose members in capitals are colours. */
export const constantModules: ReadonlySet<string> = new Set(words(data.constant_modules))

const aliases: Readonly<Record<string, string>> = data.aliases
const examples: Readonly<Record<string, string>> = data.examples

/** The usual name of a module: `np` for `numpy`. */
export function canonicalModule(name: string): string {
  return Object.hasOwn(aliases, name) ? (aliases[name] ?? name) : name
}

/** What a member of a namespace looks like, for messages. */
export function exampleOf(space: string): string {
  return Object.hasOwn(examples, space) ? (examples[space] ?? '') : `${space}.NAME`
}

const prefixes = data.attribute_prefixes.split(' ')

/** The attribute behind `get_NAME` or `set_NAME`: Manim's objects answer to these for whatever name. */
function attributeBehind(name: string): string | undefined {
  const prefix = prefixes.find((each) => name.startsWith(each))
  return prefix === undefined ? undefined : name.slice(prefix.length)
}

/** Whether an attribute is nobody's business: it begins with an underscore. */
export function isPrivate(name: string): boolean {
  const behind = attributeBehind(name)
  return name.startsWith('_') || (behind !== undefined && isPrivate(behind))
}

/** Why an attribute may never be used; undefined where it may. */
export function attributeRefusal(name: string): string | undefined {
  const reason = refusedAttributes.get(name) ?? refusedNames.get(name)
  if (reason !== undefined) return reason
  if (refusedPattern.test(name)) return data.refused_attribute_pattern_reason
  const behind = attributeBehind(name)
  return behind === undefined ? undefined : attributeRefusal(behind)
}

/** A message with its places filled. */
export function fill(message: string, places: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/g, (_, key: string) => places[key] ?? '')
}
