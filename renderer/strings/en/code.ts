/** The panel with the generated Python. */
export const code = {
  label: 'Python of this graph',
  about_one: '{{className}}, {{count}} line. Click a line to go to its node.',
  about_other: '{{className}}, {{count}} lines. Click a line to go to its node.',
  old: 'Errors stand in the way. This is the code as it last was; the Problems tab says what to put right.',
  none: 'There is no code yet: errors stand in the way. The Problems tab says what to put right.',
  copy: 'Copy the code',
  copied: 'The code is on the clipboard.',
  save: 'Save as .py',
} as const
