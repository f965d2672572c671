import './engine/zod-without-eval.ts'
import { createRoot } from 'react-dom/client'
import { createCatalogue } from '../engine/catalogue/create-catalogue.ts'
import type { GeneratedCatalogue } from '../engine/catalogue/catalogue.ts'
import { App } from './app/app.tsx'
import { FaultScreen } from './app/fault-screen.tsx'
import { createUiStore } from './app/ui-store.ts'
import { Waiting } from './app/waiting.tsx'
import { connectToEngine, desktop } from './engine/connect.ts'
import { exchangeToken } from './engine/exchange-token.ts'
import { t } from './strings/t.ts'
import './theme/base.css'
import { createWorkspaceStore } from './workspace/workspace-store.ts'

const root = createRoot(document.getElementById('root') as HTMLElement)

async function start(): Promise<void> {
  root.render(<Waiting text={t('start.connecting')} />)
  if (!desktop && (await exchangeToken()) === 'refused') {
    root.render(<Waiting text={t('start.refused')} />)
    return
  }
  const engine = connectToEngine()
  const [about, source] = await Promise.all([
    engine.request('hello', { client: 'editor', protocol: 1 }),
    engine.request('catalogue.source', {}),
  ])
  // The engine checked the catalogue when it loaded it.
  const catalogue = createCatalogue(source.generated as unknown as GeneratedCatalogue)
  const store = createWorkspaceStore(catalogue, about)
  engine.onState((connection) => store.setState({ connection }))
  root.render(
    <FaultScreen>
      <App engine={engine} store={store} ui={createUiStore()} />
    </FaultScreen>,
  )
}

start().catch((error: unknown) => {
  root.render(<Waiting text={error instanceof Error ? error.message : String(error)} />)
})
