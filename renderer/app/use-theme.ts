import { useEffect } from 'react'
import { useUi } from '../commands/context.tsx'

/** Puts the chosen theme, or the system's, on the page. */
export function useTheme(): void {
  const theme = useUi((state) => state.theme)
  useEffect(() => {
    const prefersLight = matchMedia('(prefers-color-scheme: light)')
    const apply = (): void => {
      const light = theme === 'light' || (theme === 'system' && prefersLight.matches)
      document.documentElement.dataset['theme'] = light ? 'light' : 'dark'
    }
    apply()
    prefersLight.addEventListener('change', apply)
    return () => prefersLight.removeEventListener('change', apply)
  }, [theme])
}
