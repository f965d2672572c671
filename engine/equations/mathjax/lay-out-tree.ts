import type { MmlNode } from '@mathjax/src/js/core/MmlTree/MmlNode.js'
import { TEXCLASS } from '@mathjax/src/js/core/MmlTree/MmlNode.js'
import { markerAttribute } from './markers.ts'
import { layOutTable } from './tables.ts'

/**
 * Gives a formula LaTeX's measures where MathML says otherwise.
 *
 * @param arrayStretch by how much the rows of arrays are higher than plain
 */
export function layOutTree(root: MmlNode, arrayStretch: number): void {
  root.walkTree((node: MmlNode) => {
    settleTrailingOperator(node)
    if (node.isKind('math') || node.isKind('mstyle')) {
      // 7 pt and 5 pt
      node.attributes.set('scriptsizemultiplier', 0.7)
      node.attributes.set('scriptminsize', '.5em')
    } else if (node.isKind('mtable')) {
      layOutTable(node, arrayStretch)
    } else if (node.isKind('mfrac') && node.attributes.getExplicit('linethickness') === undefined) {
      node.attributes.set('linethickness', '.04em')
    } else if (node.isKind('menclose')) {
      // \fboxrule and \fboxsep; a stroke takes no room
      node.attributes.set('data-thickness', '.04em')
      node.attributes.set('data-padding', node.attributes.get('notation') === 'box' ? '.3em' : '0')
    }
  })
  root.setInheritedAttributes({}, false, 0, false)
}

/** A binary operator at the end of a formula is none, even if markers follow it (The TeXbook, appendix G, rule 6). */
function settleTrailingOperator({ childNodes }: MmlNode): void {
  const last = childNodes.findLastIndex((child) => !child?.attributes?.getExplicit(markerAttribute))
  if (last < 0 || last === childNodes.length - 1) return
  const operator = childNodes[last]?.coreMO()
  if (!operator?.isKind('mo') || operator.texClass !== TEXCLASS.BIN) return
  operator.texClass = TEXCLASS.ORD
  operator.setProperty('texClass', TEXCLASS.ORD)
}
