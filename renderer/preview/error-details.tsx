import { Fragment, useEffect, useRef } from 'react'
import type { RenderError } from '../../engine/api/contract/render-error.ts'
import { analyse } from '../document/analysis.ts'
import { t } from '../strings/t.ts'
import { classNames } from '../ui/class-names.ts'
import { useCatalogue, useDocument, usePreview } from '../workspace/context.tsx'
import styles from './error-bar.module.css'

/** The code that failed with its line lit, and Python's own words. */
export function ErrorDetails({ error: { line, traceback } }: { error: RenderError }) {
  return (
    <div className={styles['details']}>
      {line !== undefined && <Code line={line} />}
      {traceback !== undefined && (
        <>
          <h3>{t('preview.traceback')}</h3>
          <pre>{traceback}</pre>
        </>
      )}
    </div>
  )
}

function Code({ line }: { line: number }) {
  const catalogue = useCatalogue()
  const document = useDocument((state) => state.document)
  const isSame = useDocument((state) => state.revision) === usePreview(({ render }) => render?.revision)
  const lit = useRef<HTMLSpanElement>(null)
  useEffect(() => lit.current?.scrollIntoView({ block: 'center' }), [line])
  const code = isSame ? analyse(document, catalogue).code?.code : undefined
  if (code === undefined) return null
  return (
    <>
      <h3>
        {t('preview.code')}, {t('preview.line', { line })}
      </h3>
      <div className={styles['code']}>
        {code
          .trimEnd()
          .split('\n')
          .map((text, index) => {
            const isLit = index + 1 === line
            return (
              // Lines have no other name than their number.
              <Fragment key={index}>
                <span className={classNames(styles['number'], isLit && styles['lit'])}>{index + 1}</span>
                <span ref={isLit ? lit : null} className={classNames(isLit && styles['lit'])}>
                  {text || ' '}
                </span>
              </Fragment>
            )
          })}
      </div>
    </>
  )
}
