import { FolderOpen } from 'lucide-react'
import { useRef } from 'react'
import { EngineError } from '../../../engine/api/contract/errors.ts'
import { showToast } from '../../app/ui-store.ts'
import { useUiStore } from '../../commands/context.tsx'
import { t } from '../../strings/t.ts'
import { IconButton } from '../../ui/button.tsx'
import { useEngine } from '../../workspace/context.tsx'
import type { FieldModel } from '../field-model.ts'
import shared from '../fields.module.css'
import { toBase64 } from './to-base64.ts'
import { TextField } from './text-field.tsx'

const accepted: Readonly<Record<string, string>> = {
  image: 'image/png,image/jpeg,image/gif,image/webp,.bmp',
  svg: '.svg',
  audio: 'audio/*',
}

/** A file by its name; one that is chosen is copied into the app's assets. */
export function FileField({ model }: { model: FieldModel }) {
  const engine = useEngine()
  const ui = useUiStore()
  const chooser = useRef<HTMLInputElement>(null)

  async function take(file: File): Promise<void> {
    try {
      const data = toBase64(new Uint8Array(await file.arrayBuffer()))
      const { asset } = await engine.request('assets.add', { name: file.name, data })
      model.set(asset)
    } catch (error) {
      if (!(error instanceof EngineError)) throw error
      showToast(ui, { kind: 'error', text: error.message })
    }
  }

  return (
    <span className={shared['field']}>
      <TextField model={model} />
      <IconButton icon={FolderOpen} label={t('fields.chooseFile')} onClick={() => chooser.current?.click()} />
      <input
        ref={chooser}
        type="file"
        hidden
        accept={accepted[model.port.widget ?? '']}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          target.value = ''
          if (file) void take(file)
        }}
      />
    </span>
  )
}
