/** The browser's eyedropper, where it has one: a colour from anywhere on the screen, the preview among it. */

interface EyeDropper {
  open(): Promise<{ sRGBHex: string }>
}

declare global {
  interface Window {
    readonly EyeDropper?: new () => EyeDropper
  }
}

/** The colour as `#RRGGBB`; undefined where the user left it. */
export async function pickFromScreen(): Promise<string | undefined> {
  if (!window.EyeDropper) return undefined
  try {
    const { sRGBHex } = await new window.EyeDropper().open()
    return sRGBHex.toUpperCase()
  } catch {
    // Escape rejects.
    return undefined
  }
}
