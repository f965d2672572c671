import type { JSX } from 'react'
import type { SocketLook, SocketShape } from './socket-look.ts'

/** Each shape in a box of 10 × 10, drawn in `currentColor`; hollow ones are filled with what is behind them. */
const hollow = { fill: 'var(--raised)', stroke: 'currentColor' }
const shapes: Readonly<Record<SocketShape, JSX.Element>> = {
  object: <circle cx="5" cy="5" r="4.5" />,
  animation: <path d="M5-.4 10.4 5 5 10.4-.4 5z" />,
  builder: <path d="M5 .2 9.8 5 5 9.8 .2 5z" {...hollow} strokeWidth="1.5" />,
  number: <rect x="1.5" y="1.5" width="7" height="7" />,
  integer: <path d="M1.2 1.2h7.6v4.2L5.4 8.8H1.2z" />,
  bool: (
    <>
      <rect x="1.2" y="1.2" width="7.6" height="7.6" {...hollow} strokeWidth="1.3" />
      <rect x="1.2" y="1.2" width="3.8" height="7.6" />
    </>
  ),
  text: <rect x="0" y="2.6" width="10" height="4.8" rx="1" />,
  vector: <path d="M5 .3 10 9.2H0z" />,
  array: <path d="M5 1.2 9.2 8.6H.8z" {...hollow} strokeWidth="1.4" />,
  color: (
    <>
      <circle cx="5" cy="5" r="4.2" {...hollow} strokeWidth="1.5" />
      <circle cx="5" cy="5" r="2.1" />
    </>
  ),
  function: <rect x=".5" y=".5" width="9" height="9" />,
  rate: (
    <>
      <circle cx="5" cy="5" r="5" fill="var(--raised)" />
      <path
        d="M0 7C3.2 7 2.2 1.2 5 5s2-2.2 5-2.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
    </>
  ),
  class: <rect x="1" y="1" width="8" height="8" {...hollow} strokeWidth="1.5" />,
  dict: <path d="M1 1h8v8H1zM1 5h8M5 1v8" {...hollow} strokeWidth="1.3" />,
  camera: <path d="M5 .2 9.8 3.8 8 9.6H2L.2 3.8z" />,
  handle: <path d="M2.5.6h5L10 5 7.5 9.4h-5L0 5z" {...hollow} strokeWidth="1.4" />,
  order: <path d="M1 .8 9.4 5 1 9.2z" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  any: <circle cx="5" cy="5" r="3.2" {...hollow} strokeWidth="1.4" strokeDasharray="2 1.2" />,
}

const ring = (
  <>
    <circle cx="5" cy="5" r="4.6" {...hollow} strokeWidth="1.3" />
    <circle cx="5" cy="5" r="2.1" fill="none" stroke="currentColor" strokeWidth="1.3" />
  </>
)

/** A socket as it is drawn on nodes, in menus and in the inspector; 10 pixels wide unless said. */
export function SocketIcon({ look, size = 10 }: { look: SocketLook; size?: number }) {
  return (
    <svg
      viewBox="0 0 10 10"
      width={size}
      height={size}
      overflow="visible"
      aria-hidden
      fill="currentColor"
      style={{ color: `var(${look.color})` }}
    >
      {look.list ? ring : shapes[look.shape]}
    </svg>
  )
}
