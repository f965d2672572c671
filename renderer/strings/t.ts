/** Texts by key. `{{name}}` stands for a value, `key_one`/`key_other` are chosen by `count`. */
import i18next from 'i18next'
import { en } from './en/index.ts'

/** `move_one` and `move_other` are asked for as `move`. */
type Singular<Key extends string> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key
type KeysIn<Table> = {
  [Name in keyof Table & string]: Table[Name] extends string ? Singular<Name> : `${Name}.${KeysIn<Table[Name]>}`
}[keyof Table & string]
/** The key of a text: the room it stands in, and its name there. */
export type TextKey = KeysIn<typeof en>

void i18next.init({
  lng: 'en',
  fallbackLng: 'en',
  defaultNS: 'editor',
  resources: { en: { editor: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
})

/** The text of a key in the user's language, with values in its places. */
export function t(key: TextKey, values: Readonly<Record<string, string | number | undefined>> = {}): string {
  return i18next.t(key, values)
}
