import { t } from '../../strings/t.ts'
import styles from '../fields.module.css'
import { classNames } from '../../ui/class-names.ts'
import type { FieldPlace } from '../field-model.ts'

/** A name in an expression that nothing is wired to yet: only a wire can give it a value. */
export function UnwiredName({ place }: { place: FieldPlace }) {
  return (
    <span className={classNames(styles['box'], styles[place], styles['wired'])} title={t('fields.nameHelp')}>
      {t('fields.needsWire')}
    </span>
  )
}
