/** How grave a line of the log is, from the least to the gravest. */
export const logLevels = ['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'] as const
/** See `logLevels`. */
export type LogLevel = (typeof logLevels)[number]
