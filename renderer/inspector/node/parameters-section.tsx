import { ChevronDown, ChevronRight, Search } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { GraphNode } from '../../../engine/graph/document.ts'
import { inputTitle } from '../../canvas/node/socket-title.ts'
import { useBody } from '../../document/use-body.ts'
import { t } from '../../strings/t.ts'
import { inspectorStore, setFolded } from '../inspector-store.ts'
import { Section } from '../parts/section.tsx'
import styles from '../parts/row.module.css'
import { AddItemRow } from './add-item-row.tsx'
import { ItemTools } from './item-tools.tsx'
import { parameterLines, searchLines, type ParameterLine } from './parameter-list.ts'
import { ParameterRow } from './parameter-row.tsx'

/** With more parameters than this there is a search. */
const many = 12

/** A node's parameters: the main ones, then the rest on demand. */
export function ParametersSection({ node }: { node: GraphNode }) {
  const view = useBody()
  const [words, setWords] = useState('')
  const showsAll = useStore(inspectorStore, ({ folded }) => folded['parameters.rest'] === false)
  const lines = parameterLines(view, node)
  const inputs = lines.filter(({ kind }) => kind === 'input')
  const rest = lines.filter(({ main }) => !main)
  const found = words.trim() === '' ? undefined : searchLines(lines, words)
  const shown = found ?? lines.filter(({ main }) => main || showsAll)
  if (lines.length === 0) return null
  return (
    <Section
      id="parameters"
      title={t('inspector.parameters')}
      aside={t('inspector.shownOf', {
        shown: shown.filter(({ kind }) => kind === 'input').length,
        count: inputs.length,
      })}
    >
      {inputs.length > many && <SearchField words={words} onChange={setWords} />}
      {shown.map((line) => (
        <Line key={`${line.kind} ${line.input.handle}`} node={node} line={line} />
      ))}
      {found?.length === 0 && <p className={styles['empty']}>{t('inspector.nothingFound', { words })}</p>}
      {!found && rest.length > 0 && (
        <button
          type="button"
          className={styles['more']}
          aria-expanded={showsAll}
          onClick={() => setFolded('parameters.rest', showsAll)}
        >
          {showsAll ? <ChevronDown size={12} aria-hidden /> : <ChevronRight size={12} aria-hidden />}
          {showsAll ? t('inspector.fewer') : t('inspector.more', { count: rest.length })}
        </button>
      )}
    </Section>
  )
}

function Line({ node, line }: { node: GraphNode; line: ParameterLine }) {
  if (line.kind === 'add') return <AddItemRow node={node} port={line.port} title={inputTitle(line.input)} />
  const { input } = line
  const tools = input.origin === 'item' ? <ItemTools node={node} input={input} /> : undefined
  return <ParameterRow nodes={[node.id]} input={input} tools={tools} />
}

function SearchField({ words, onChange }: { words: string; onChange: (words: string) => void }) {
  return (
    <label className={styles['search']}>
      <Search size={12} aria-hidden />
      <input
        type="search"
        value={words}
        placeholder={t('inspector.search')}
        aria-label={t('inspector.search')}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange('')
        }}
      />
    </label>
  )
}
