const ligatures: Readonly<Record<string, string>> = { ff: 'ﬀ', fi: 'ﬁ', fl: 'ﬂ', ffi: 'ﬃ', ffl: 'ﬄ' }

/** Text with its f-ligatures as one character each, as TeX's proportional fonts have them. */
export function joinLigatures(text: string): string {
  return text.replace(/ff[il]?|f[il]/g, (letters) => ligatures[letters] ?? letters)
}
