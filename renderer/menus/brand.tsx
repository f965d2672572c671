/** The sign of the app: a node, a wire, an arrow. */
export function Brand() {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden>
      <circle cx="4" cy="13" r="2.2" />
      <path d="M6 12c4-1 3-7 7-8" />
      <path d="M14.5 1.8 17 4.3l-2.5 2.5L12 4.3z" fill="currentColor" stroke="none" />
    </svg>
  )
}
