/** Starts the engine's process, starts it again after a crash, and hands pages their ports to it. */
import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ToEngine } from './engine-messages.ts'
import { Restarts } from './restarts.ts'

/** Milliseconds in which an engine has to end by itself. */
const patience = 10_000

/** How the engine is run. */
export interface EngineHostOptions {
  /** The built `engine-process`. */
  file: string
  env: NodeJS.ProcessEnv
  /** Asks the user whether to go on after several crashes. */
  onTrouble: () => Promise<'again' | 'quit'>
  log: (message: string) => void
}

/** See the head of this file. */
export class EngineHost {
  readonly #options: EngineHostOptions
  readonly #restarts = new Restarts()
  /** Pages that wait for an engine. */
  #waiting: MessagePortMain[] = []
  #process: UtilityProcess | undefined
  #isReady = false
  #isEnding = false

  constructor(options: EngineHostOptions) {
    this.#options = options
  }

  start(): void {
    const { file, env, log } = this.#options
    const engine = utilityProcess.fork(file, [], {
      env: { ...env },
      serviceName: 'manim-nodes engine',
      stdio: 'inherit',
    })
    this.#process = engine
    engine.on('message', () => {
      this.#isReady = true
      for (const port of this.#waiting.splice(0)) this.#hand(port)
    })
    engine.on('exit', (code) => {
      this.#process = undefined
      this.#isReady = false
      if (this.#isEnding) return
      log(`The engine ended with code ${code}.`)
      void this.#startAgain()
    })
  }

  /** A new way to the engine. The page's end; it is heard as soon as an engine is there. */
  connect(): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain()
    if (this.#isReady) this.#hand(port1)
    else this.#waiting.push(port1)
    return port2
  }

  /** Ends it: exports wait for the next start, nothing is left behind. */
  async end(): Promise<void> {
    this.#isEnding = true
    const engine = this.#process
    if (engine === undefined) return
    const ended = new Promise<void>((resolve) => engine.once('exit', () => resolve()))
    this.#say('end')
    await Promise.race([ended, sleep(patience)])
    engine.kill()
  }

  async #startAgain(): Promise<void> {
    const wait = this.#restarts.crashed(Date.now())
    if (wait === 'ask') {
      if ((await this.#options.onTrouble()) === 'quit') return
      this.#restarts.forget()
    } else await sleep(wait)
    if (!this.#isEnding) this.start()
  }

  #hand(port: MessagePortMain): void {
    this.#say('connect', [port])
  }

  #say(message: ToEngine, ports: MessagePortMain[] = []): void {
    this.#process?.postMessage(message, ports)
  }
}
