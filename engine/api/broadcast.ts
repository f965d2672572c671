import type { EventData, EventName } from './contract/methods.ts'
import type { Connection } from './engine.ts'

/** Every client that is there, to be told of what concerns all. */
export class Broadcast {
  readonly #connections = new Set<Connection>()

  attach(connection: Connection): void {
    this.#connections.add(connection)
    connection.onClose(() => this.#connections.delete(connection))
  }

  emit<E extends EventName>(event: E, data: EventData<E>): void {
    for (const connection of this.#connections) connection.emit(event, data)
  }
}
