/** What a host needs of a log; pino's loggers fit. */
export interface HostLog {
  warn(details: object, message: string): void
  error(details: object, message: string): void
}
