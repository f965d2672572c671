/** An amount of bytes as people read it: `310 MB`, `1.2 GB`. */
export function megabytes(bytes: number): string {
  const mega = bytes / 1e6
  if (mega >= 1000) return `${(mega / 1000).toFixed(1)} GB`
  return mega >= 10 || mega === 0 ? `${Math.round(mega)} MB` : `${mega.toFixed(1)} MB`
}
