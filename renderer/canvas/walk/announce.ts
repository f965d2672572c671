/** What is said to screen readers when something happened that only the eye would see. */
import { createStore } from 'zustand/vanilla'

/** The last thing that was said; `count` tells two equal ones apart. */
export const announcements = createStore<{ text: string; count: number }>(() => ({ text: '', count: 0 }))

/** Says something, after what is being said. */
export function announce(text: string): void {
  announcements.setState(({ count }) => ({ text, count: count + 1 }))
}
