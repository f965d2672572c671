import { Ban, Pipette } from 'lucide-react'
import { useStore } from 'zustand'
import { HexColorPicker } from 'react-colorful'
import { t } from '../../strings/t.ts'
import { IconButton } from '../../ui/button.tsx'
import { useCatalogue } from '../../workspace/context.tsx'
import type { FieldModel } from '../field-model.ts'
import { PickerGrid } from '../picker/picker-grid.tsx'
import styles from './color-field.module.css'
import { ColorInput } from './color-input.tsx'
import { hexOf, mainColors, shadesOf } from './named-colors.ts'
import { pickFromScreen } from './pick-from-screen.ts'
import { recentColors, rememberColor } from './recent-colors.ts'

/** Named colours first, then a name or hex, any colour, and the last ones. */
export function ColorPicker({
  model,
  color,
  onDone,
}: {
  model: FieldModel
  color: string | undefined
  onDone: () => void
}) {
  const catalogue = useCatalogue()
  const recent = useStore(recentColors, ({ colors }) => colors)
  const shades = shadesOf(color ?? 'BLUE', catalogue)
  const hex = color === undefined ? undefined : hexOf(color, catalogue)

  function pick(picked: string): void {
    rememberColor(picked)
    model.set(picked)
  }

  const grid = (label: string, names: readonly string[], columns: number, className: string | undefined) => (
    <PickerGrid
      label={label}
      columns={columns}
      selected={color}
      onPick={pick}
      className={className}
      autoFocus={names === mainColors}
      picks={names.map((name) => ({
        id: name,
        label: name,
        show: <i className={styles['tile']} style={{ background: hexOf(name, catalogue) }} />,
      }))}
    />
  )

  return (
    <div className={styles['picker']}>
      {grid(t('fields.namedColors'), mainColors, 6, styles['tiles'])}
      {shades.length > 0 && grid(t('fields.shades'), shades, shades.length, styles['shades'])}
      <div className={styles['line']}>
        <ColorInput model={model} color={color} onPick={pick} onDone={onDone} />
        <IconButton
          icon={Pipette}
          label={t('fields.pipette')}
          disabled={!('EyeDropper' in window)}
          onClick={() => void pickFromScreen().then((picked) => picked !== undefined && pick(picked))}
        />
        {model.port.default === null && (
          <IconButton icon={Ban} label={t('fields.noColor')} onClick={() => model.set(null)} />
        )}
      </div>
      <div
        className={styles['wheel']}
        onPointerDownCapture={() => model.begin()}
        onPointerUpCapture={() => model.end()}
        onPointerCancelCapture={() => model.end()}
      >
        <HexColorPicker color={hex ?? '#FFFFFF'} onChange={(picked) => model.set(picked.toUpperCase())} />
      </div>
      {recent.length > 0 && grid(t('fields.recentColors'), recent, 12, styles['recent'])}
    </div>
  )
}
