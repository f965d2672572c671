import { Layers } from 'lucide-react'
import { t } from '../../strings/t.ts'
import head from '../parts/head.module.css'

/** Things of several kinds: only how many there are. */
export function SeveralItems({ count }: { count: number }) {
  return (
    <>
      <header className={head['head']}>
        <Layers size={16} aria-hidden className={head['icon']} />
        <span className={head['heading']}>{t('inspector.items', { count })}</span>
      </header>
      <p className={head['kind']}>{t('inspector.itemsHelp')}</p>
    </>
  )
}
