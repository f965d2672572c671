import { t } from '../strings/t.ts'

/** A length of time as people say it: `38 s`, `2 min 5 s`, `1 h 10 min`. */
export function formatTime(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60)
    return t('exports.seconds', { s: seconds > 0 && seconds < 9.95 ? Math.round(seconds * 10) / 10 : whole })
  if (whole < 3600) return t('exports.minutes', { m: Math.floor(whole / 60), s: whole % 60 })
  return t('exports.hours', { h: Math.floor(whole / 3600), m: Math.floor((whole % 3600) / 60) })
}
