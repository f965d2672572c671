import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { bodyOf } from '../../../engine/graph/edits/body.ts'
import { nodeName } from '../../document/node-name.ts'
import { goToNodes } from '../../session/session-store.ts'
import { t } from '../../strings/t.ts'
import { IconButton } from '../../ui/button.tsx'
import { useCatalogue, useDocument, useSession, useTab } from '../../workspace/context.tsx'
import { announce } from '../walk/announce.ts'
import { focusNode } from '../walk/focus-node.ts'
import { useWalk, walkOf } from '../walk/walk-store.ts'
import styles from './find-bar.module.css'
import { findNodes, type Hit } from './find-nodes.ts'

/** The bar that finds nodes: Enter goes to the next, Shift+Enter to the one before, Escape closes it. */
export function FindBar() {
  const asked = useWalk(({ finding }) => finding)
  return asked === undefined ? null : <Bar asked={asked} />
}

function Bar({ asked }: { asked: object }) {
  const tab = useTab()
  const catalogue = useCatalogue()
  const document = useDocument((state) => state.document)
  const within = useSession((state) => state.within)
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [hit, setHit] = useState<Hit>()
  const [origin] = useState(within)
  const hits = useMemo(() => findNodes(document, catalogue, query, origin), [document, catalogue, query, origin])
  const at = hits.findIndex(({ node, within: body }) => node === hit?.node && body === hit.within)
  useEffect(() => {
    field.current?.select()
  }, [asked])

  const goTo = (to: Hit | undefined, place: number): void => {
    setHit(to)
    if (!to) return
    if (to.within !== tab.session.getState().within) tab.session.setState({ within: to.within })
    goToNodes(tab.session, [to.node])
    const node = bodyOf(document, to.within)?.nodes.find(({ id }) => id === to.node)
    const name = node ? nodeName(node, catalogue.kinds.get(node.type)) : to.node
    announce(t('nodes.find.hit', { name, at: place + 1, count: hits.length }))
  }
  const step = (by: 1 | -1): void => {
    if (hits.length === 0) return
    const place = at < 0 ? (by > 0 ? 0 : hits.length - 1) : (at + by + hits.length) % hits.length
    goTo(hits[place], place)
  }
  const close = (): void => {
    walkOf(tab).setState({ finding: undefined })
    if (hit) focusNode(hit.node)
  }
  const count = hits.length === 0 ? t('nodes.find.none') : t('nodes.find.count', { at: at + 1, count: hits.length })
  return (
    <search className={styles['bar']} aria-label={t('nodes.find.name')}>
      <input
        ref={field}
        className={styles['field']}
        value={query}
        placeholder={t('nodes.find.placeholder')}
        aria-label={t('nodes.find.name')}
        spellCheck={false}
        onChange={({ target }) => {
          setQuery(target.value)
          setHit(undefined)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
          else if (event.key === 'Escape') close()
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      <output className={styles['count']}>{query.trim() === '' ? '' : count}</output>
      <IconButton icon={ChevronUp} label={t('nodes.find.previous')} keys="Shift+Enter" onClick={() => step(-1)} />
      <IconButton icon={ChevronDown} label={t('nodes.find.next')} keys="Enter" onClick={() => step(1)} />
      <IconButton icon={X} label={t('nodes.find.close')} keys="Esc" onClick={close} />
    </search>
  )
}
