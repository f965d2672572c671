import { mapsToBar, notSlash } from './glyph-patches.ts'

/** A definition as MathJax's `configmacros` takes it: the replacement, the number of arguments, a default. */
export type Macros = Record<string, string | [replacement: string, parameters: number, standard?: string]>

/** TeX composes these signs of several; the font has them as one. A count of sub-objects tells the difference. */
const composed: Macros = {
  ldots: '\\mathinner{\\ldotp\\ldotp\\ldotp}',
  cdots: '\\mathinner{\\cdotp\\cdotp\\cdotp}',
  vdots: '\\mathord{\\rlap{\\raise.8em{.}}\\rlap{\\raise.4em{.}}{.}}',
  ddots: '\\mathinner{\\mkern1mu\\raise.7em{.}\\mkern2mu\\raise.4em{.}\\mkern2mu\\raise.1em{.}\\mkern1mu}',
  not: `\\mathrel{\\mmlToken{mo}{${notSlash}}}`,
  ne: '\\not=',
  neq: '\\not=',
  notin: '\\mathrel{\\rlap{\\hspace{.111em}/}{\\in}}',
  cong: '\\mathrel{\\rlap{\\raise.134em{\\sim}}\\lower.05em{=}}',
  joinrel: '\\mathrel{\\hspace{-.1667em}}',
  Relbar: '\\mathrel{=}',
  relbar: '\\mathrel{-}',
  longrightarrow: '\\mathrel{\\relbar\\joinrel\\rightarrow}',
  longleftarrow: '\\mathrel{\\leftarrow\\joinrel\\relbar}',
  longleftrightarrow: '\\mathrel{\\leftarrow\\joinrel\\rightarrow}',
  Longrightarrow: '\\mathrel{\\Relbar\\joinrel\\Rightarrow}',
  Longleftarrow: '\\mathrel{\\Leftarrow\\joinrel\\Relbar}',
  Longleftrightarrow: '\\mathrel{\\Leftarrow\\joinrel\\Rightarrow}',
  implies: '\\;\\Longrightarrow\\;',
  impliedby: '\\;\\Longleftarrow\\;',
  iff: '\\;\\Longleftrightarrow\\;',
  mapsto: `\\mathrel{\\mmlToken{mo}{${mapsToBar}}}\\mathrel{\\rightarrow}`,
  longmapsto: `\\mathrel{\\mmlToken{mo}{${mapsToBar}}}\\longrightarrow`,
  doteq: '\\mathrel{\\overset{\\textstyle.}{=}}',
  bowtie: '\\mathrel{\\triangleright}\\joinrel\\mathrel{\\triangleleft}',
  models: '\\mathrel{|}\\joinrel\\Relbar',
}

/** Commands of small packages. */
const packages: Macros = {
  bm: ['\\boldsymbol{#1}', 1],
  hm: ['\\boldsymbol{#1}', 1],
  mathbbm: ['\\mathbb{#1}', 1],
  mathds: ['\\mathbb{#1}', 1],
  mathbbold: ['\\mathbb{#1}', 1],
  llbracket: '\\mathopen{⟦}',
  rrbracket: '\\mathclose{⟧}',
  intertext: ['\\rlap{\\text{#1}}\\\\', 1],
  shortintertext: ['\\rlap{\\text{#1}}\\\\', 1],
  // amsmath, with its strut in the numerator
  cfrac: ['{\\displaystyle\\frac{\\rule[-.36em]{0em}{1.2em}#2}{#3}}\\kern-.12em', 3, 'c'],
  raisebox: ['\\raise{#1}{\\text{#2}}', 2],
}

/** All definitions that stand before those of a preamble. */
export const macros: Macros = { ...composed, ...packages }
