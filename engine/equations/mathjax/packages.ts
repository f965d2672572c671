import '@mathjax/src/js/input/tex/ams/AmsConfiguration.js'
import '@mathjax/src/js/input/tex/amscd/AmsCdConfiguration.js'
import '@mathjax/src/js/input/tex/begingroup/BegingroupConfiguration.js'
import '@mathjax/src/js/input/tex/boldsymbol/BoldsymbolConfiguration.js'
import '@mathjax/src/js/input/tex/braket/BraketConfiguration.js'
import '@mathjax/src/js/input/tex/bussproofs/BussproofsConfiguration.js'
import '@mathjax/src/js/input/tex/cancel/CancelConfiguration.js'
import '@mathjax/src/js/input/tex/cases/CasesConfiguration.js'
import '@mathjax/src/js/input/tex/centernot/CenternotConfiguration.js'
import '@mathjax/src/js/input/tex/color/ColorConfiguration.js'
import '@mathjax/src/js/input/tex/colortbl/ColortblConfiguration.js'
import '@mathjax/src/js/input/tex/configmacros/ConfigMacrosConfiguration.js'
import '@mathjax/src/js/input/tex/empheq/EmpheqConfiguration.js'
import '@mathjax/src/js/input/tex/enclose/EncloseConfiguration.js'
import '@mathjax/src/js/input/tex/extpfeil/ExtpfeilConfiguration.js'
import '@mathjax/src/js/input/tex/fontsizev3/FontSizeV3Configuration.js'
import '@mathjax/src/js/input/tex/gensymb/GensymbConfiguration.js'
import '@mathjax/src/js/input/tex/mathtools/MathtoolsConfiguration.js'
import '@mathjax/src/js/input/tex/mhchem/MhchemConfiguration.js'
import '@mathjax/src/js/input/tex/newcommand/NewcommandConfiguration.js'
import '@mathjax/src/js/input/tex/physics/PhysicsConfiguration.js'
import '@mathjax/src/js/input/tex/textcomp/TextcompConfiguration.js'
import '@mathjax/src/js/input/tex/textmacros/TextMacrosConfiguration.js'
import '@mathjax/src/js/input/tex/units/UnitsConfiguration.js'
import '@mathjax/src/js/input/tex/upgreek/UpgreekConfiguration.js'
import '@mathjax/src/js/input/tex/verb/VerbConfiguration.js'
import { UnsupportedPackageError } from '../errors.ts'

/** What is always there: LaTeX itself, amsmath and amssymb, and packages that take nothing away from them. */
const standing = [
  'base',
  'ams',
  'amscd',
  'begingroup',
  'boldsymbol',
  'braket',
  'cancel',
  'cases',
  'centernot',
  'color',
  'configmacros',
  'empheq',
  'enclose',
  'extpfeil',
  'fontsizev3',
  'gensymb',
  'mathtools',
  'newcommand',
  'textcomp',
  'textmacros',
  'upgreek',
  'verb',
]

/** LaTeX packages that change what LaTeX means, by the MathJax packages that do the same; loaded only when asked for. */
const onDemand = new Map([
  ['bussproofs', 'bussproofs'],
  ['colortbl', 'colortbl'],
  ['mhchem', 'mhchem'],
  ['nicefrac', 'units'],
  ['physics', 'physics'],
  ['units', 'units'],
])

/** LaTeX packages whose commands are always there, here or in `macros.ts`. */
const present = [
  'amscd',
  'amsfonts',
  'amsmath',
  'amsopn',
  'amssymb',
  'amstext',
  'amsthm',
  'array',
  'bbm',
  'bbold',
  'bm',
  'braket',
  'cancel',
  'cases',
  'centernot',
  'color',
  'dsfont',
  'empheq',
  'enumerate',
  'enumitem',
  'eucal',
  'eufrak',
  'extpfeil',
  'gensymb',
  'latexsym',
  'mathrsfs',
  'mathtools',
  'stmaryrd',
  'textcomp',
  'upgreek',
  'wasysym',
  'xcolor',
]

/** Packages that change nothing of what is drawn here: encodings, hyphenation, page layout, spacing, drafting aids. */
const harmless = [
  'babel',
  'calc',
  'calligra',
  'cmap',
  'csquotes',
  'etoolbox',
  'exscale',
  'fix-cm',
  'fixltx2e',
  'fontenc',
  'fullpage',
  'geometry',
  'graphics',
  'graphicx',
  'hyperref',
  'ifthen',
  'indentfirst',
  'inputenc',
  'kvoptions',
  'lipsum',
  'lmodern',
  'microtype',
  'multicol',
  'parskip',
  'preview',
  'ragged2e',
  'relsize',
  'setspace',
  'standalone',
  'textgreek',
  'tipa',
  'ulem',
  'url',
  'varwidth',
  'verbatim',
  'xparse',
  'xspace',
]

const known = new Set([...present, ...harmless, ...onDemand.keys()])

/**
 * The MathJax packages for the LaTeX packages of a preamble.
 *
 * @throws UnsupportedPackageError with the name of the first that there is nothing for
 */
export function packagesFor(latexPackages: readonly string[]): string[] {
  const missing = latexPackages.find((name) => !known.has(name))
  if (missing !== undefined) throw new UnsupportedPackageError(missing)
  const asked = latexPackages.flatMap((name) => onDemand.get(name) ?? [])
  return [...standing, ...new Set(asked)]
}
