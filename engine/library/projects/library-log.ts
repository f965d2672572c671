/** What the library needs of a log. */
export interface LibraryLog {
  warn(details: object, message: string): void
}
