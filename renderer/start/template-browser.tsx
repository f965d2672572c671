import { useState } from 'react'
import { t } from '../strings/t.ts'
import { SearchField } from './search-field.tsx'
import { Segments } from './segments.tsx'
import styles from './start.module.css'
import { TemplateCard } from './template-card.tsx'
import { filterTemplates, templateCategories, type TemplateGroup } from './template-filter.ts'
import { useTemplates } from './use-templates.ts'

const groups: readonly TemplateGroup[] = ['all', ...templateCategories, 'own']

/** Templates by category, with search. */
export function TemplateBrowser() {
  const templates = useTemplates()
  const [group, setGroup] = useState<TemplateGroup>('all')
  const [search, setSearch] = useState('')
  const shown = templates && filterTemplates(templates, group, search)
  const words = { all: t('start.templateAll'), own: t('start.templateOwn') }
  return (
    <section className={styles['section']} aria-labelledby="templates" aria-busy={templates === undefined}>
      <div className={styles['head']}>
        <h2 id="templates" className={styles['heading']}>
          {t('start.templates')}
        </h2>
        <Segments
          label={t('start.categories')}
          value={group}
          choices={groups.map((id) => ({ id, label: id === 'all' || id === 'own' ? words[id] : id }))}
          onChange={setGroup}
        />
        <SearchField label={t('start.templateSearch')} value={search} onChange={setSearch} />
      </div>
      {shown && shown.length > 0 && (
        <ul className={styles['cards']}>
          {shown.map((template) => (
            <TemplateCard key={template.id} template={template} />
          ))}
        </ul>
      )}
      {shown?.length === 0 && (
        <p className={styles['empty']} role="status">
          {group === 'own' && search === '' ? t('start.templateNoneOwn') : t('start.templateNone')}
        </p>
      )}
    </section>
  )
}
