import { useState, type DragEvent } from 'react'
import { openFile } from '../workspace/open-file.ts'
import { RecentProjects } from './recent-projects.tsx'
import { StartActions } from './start-actions.tsx'
import styles from './start.module.css'
import { TemplateBrowser } from './template-browser.tsx'
import { useTry } from './use-try.ts'

/** What is shown while no project is open. Files can be dropped anywhere on it. */
export function StartScreen() {
  const attempt = useTry()
  const [isDropping, setDropping] = useState(false)

  function onDragOver(event: DragEvent): void {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    setDropping(true)
  }

  function onDrop(event: DragEvent): void {
    event.preventDefault()
    setDropping(false)
    const files = [...event.dataTransfer.files]
    attempt(async (context) => {
      for (const file of files) await openFile(context, file)
    })
  }

  return (
    <main
      className={styles['page']}
      data-dropping={isDropping}
      onDragOver={onDragOver}
      onDragLeave={(event) => event.currentTarget === event.target && setDropping(false)}
      onDrop={onDrop}
    >
      <div className={styles['inside']}>
        <StartActions />
        <div>
          <RecentProjects />
          <TemplateBrowser />
        </div>
      </div>
    </main>
  )
}
