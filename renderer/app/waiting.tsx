import styles from './waiting.module.css'

/** A page with one sentence: before the editor is there, or where it cannot be. */
export function Waiting({ text }: { text: string }) {
  return (
    <main className={styles['page']}>
      <p role="status">{text}</p>
    </main>
  )
}
