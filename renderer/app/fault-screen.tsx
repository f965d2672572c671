import { Component, type ReactNode } from 'react'
import { t } from '../strings/t.ts'
import { Button } from '../ui/button.tsx'
import styles from './waiting.module.css'

/**
 * Stands in where a fault of the editor itself has broken what is inside: says so and offers to load the page again. Around
 * one tab, what is around it goes on: others can be shown, and its edits are saved.
 */
export class FaultScreen extends Component<{ children: ReactNode; title?: string }, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined }

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <main role="alert" className={styles['page']}>
        <h1>{this.props.title ?? t('start.fault')}</h1>
        <p>{t('start.faultSafe')}</p>
        <div className={styles['buttons']}>
          {this.props.title !== undefined && (
            <Button onClick={() => this.setState({ error: undefined })}>{t('start.faultAgain')}</Button>
          )}
          <Button look="primary" onClick={() => location.reload()}>
            {t('common.reload')}
          </Button>
        </div>
        <pre className={styles['details']}>{error.stack ?? error.message}</pre>
      </main>
    )
  }
}
