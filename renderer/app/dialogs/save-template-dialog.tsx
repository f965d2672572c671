import { useId, useState } from 'react'
import { documentName } from '../../../engine/graph/document.ts'
import { useUiStore } from '../../commands/context.tsx'
import { templateCategories } from '../../start/template-filter.ts'
import { t } from '../../strings/t.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useDocument, useEngine, useTab } from '../../workspace/context.tsx'
import { writeTab } from '../../workspace/write-tab.ts'
import { showToast } from '../ui-store.ts'
import styles from './ask-dialog.module.css'

/** Makes a template of the shown project. */
export function SaveTemplateDialog() {
  const ui = useUiStore()
  const engine = useEngine()
  const tab = useTab()
  const form = useId()
  const document = useDocument((state) => state.document)
  const [words, setWords] = useState({
    name: document.name,
    category: document.template?.category ?? 'General',
    description: document.template?.description ?? '',
    instructions: document.template?.instructions ?? '',
    tags: document.template?.tags.join(', ') ?? '',
  })
  const close = (): void => ui.setState({ dialog: undefined })
  const project = tab.source && 'project' in tab.source ? tab.source.project : undefined
  const isLegal = project !== undefined && documentName.safeParse(words.name.trim()).success

  async function save(): Promise<void> {
    if (project === undefined || !isLegal) return
    close()
    try {
      await writeTab(engine, tab, 'save')
      const tags = words.tags
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean)
      const saved = await engine.request('templates.save', { project, ...words, name: words.name.trim(), tags })
      showToast(ui, { kind: 'success', text: t('file.templateSaved', { name: saved.name }) })
    } catch (error) {
      showToast(ui, { kind: 'error', text: error instanceof Error ? error.message : String(error) })
    }
  }

  const bind = (name: keyof typeof words) => ({
    id: `${form}-${name}`,
    className: styles['field'],
    value: words[name],
    onChange: (event: { target: { value: string } }) => setWords({ ...words, [name]: event.target.value }),
  })
  const foot = (
    <>
      <Button onClick={close}>{t('common.cancel')}</Button>
      <Button look="primary" type="submit" form={form} disabled={!isLegal}>
        {t('common.save')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('file.templateTitle')} width={520} foot={foot} onClose={close}>
      <form
        id={form}
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {project === undefined && <p role="status">{t('file.templateNoPlace')}</p>}
        <Label form={form} name="name" text={t('file.nameLabel')} />
        <input {...bind('name')} autoComplete="off" />
        <Label form={form} name="category" text={t('file.templateCategory')} />
        <input {...bind('category')} list={`${form}-categories`} autoComplete="off" maxLength={50} required />
        <datalist id={`${form}-categories`}>
          {templateCategories.map((category) => (
            <option key={category} value={category} />
          ))}
        </datalist>
        <Label form={form} name="description" text={t('file.templateDescription')} />
        <textarea {...bind('description')} rows={2} maxLength={500} />
        <Label form={form} name="instructions" text={t('file.templateInstructions')} />
        <textarea {...bind('instructions')} rows={5} maxLength={10_000} />
        <Label form={form} name="tags" text={t('file.templateTags')} />
        <input {...bind('tags')} placeholder={t('file.templateTagsHint')} autoComplete="off" />
      </form>
    </Dialog>
  )
}

function Label({ form, name, text }: { form: string; name: string; text: string }) {
  return (
    <label className={styles['label']} htmlFor={`${form}-${name}`}>
      {text}
    </label>
  )
}
