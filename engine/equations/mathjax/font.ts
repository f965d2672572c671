import { MathJaxMhchemFontExtension } from '@mathjax/mathjax-mhchem-font-extension/js/svg.js'
import { MathJaxNewcmFont } from '@mathjax/mathjax-newcm-font/js/svg.js'

/**
 * New Computer Modern with Computer Modern's own measures, where MathJax takes others for the screen: thinner rules,
 * and delimiters that may fall short by 5 pt (cmsy10, cmex10 and plain TeX's parameters).
 */
export function createFont(): MathJaxNewcmFont {
  const font = new MathJaxNewcmFont()
  font.addExtension(MathJaxMhchemFontExtension)
  Object.assign(font.params, { delimitershortfall: 0.5, rule_thickness: 0.04, surd_height: 0.04 })
  return font
}
