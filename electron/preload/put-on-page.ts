/** What crosses the bridge: everything but the port, which it can only be asked for. */
interface Crossing {
  readonly askForPort: (number: number) => void
}

/**
 * Runs in the page's own world, as text: it may use nothing from outside. Puts `manimNodes` on the window; its `connect`
 * waits for the port that comes as a message of the window to itself.
 */
export function putOnPage({ askForPort, ...bridge }: Crossing): void {
  let asked = 0
  const connect = (): Promise<MessagePort> =>
    new Promise((resolve) => {
      const number = ++asked
      const onMessage = (event: MessageEvent): void => {
        const [port] = event.ports
        const isMine = event.source === window && event.data?.manimNodesPort === number
        if (!isMine || port === undefined) return
        window.removeEventListener('message', onMessage)
        resolve(port)
      }
      window.addEventListener('message', onMessage)
      askForPort(number)
    })
  Object.defineProperty(window, 'manimNodes', { value: Object.freeze({ ...bridge, connect }), enumerable: true })
}
