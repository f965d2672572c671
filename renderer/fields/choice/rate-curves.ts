/** Manim's rate functions, for drawing their curves (`manim/utils/rate_functions.py`). */

type Curve = (t: number) => number

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

function smooth(t: number): number {
  const error = sigmoid(-5)
  return Math.min(Math.max((sigmoid(10 * (t - 0.5)) - error) / (1 - 2 * error), 0), 1)
}

function thereAndBack(t: number): number {
  return smooth(t < 0.5 ? 2 * t : 2 * (1 - t))
}

function withPause(t: number): number {
  return t < 1 / 3 ? smooth(3 * t) : t < 2 / 3 ? 1 : smooth(3 - 3 * t)
}

function runningStart(t: number): number {
  const rest = 1 - t
  const pulled = -0.5 * (15 * t ** 2 * rest ** 4 + 20 * t ** 3 * rest ** 3)
  return pulled + 15 * t ** 4 * rest ** 2 + 6 * t ** 5 * rest + t ** 6
}

function bounceOut(t: number): number {
  const [n, d] = [7.5625, 2.75]
  if (t < 1 / d) return n * t * t
  if (t < 2 / d) return n * (t - 1.5 / d) ** 2 + 0.75
  if (t < 2.5 / d) return n * (t - 2.25 / d) ** 2 + 0.9375
  return n * (t - 2.625 / d) ** 2 + 0.984375
}

/** Overshoots by `amount` at its beginning. */
function back(amount: number): Curve {
  return (t) => (amount + 1) * t ** 3 - amount * t ** 2
}

function elastic(period: number, shift: number): Curve {
  return (t) => (t <= 0 ? 0 : t >= 1 ? 1 : -(2 ** (10 * t - 10)) * Math.sin(((t * 10 - shift) * 2 * Math.PI) / period))
}

const easings: Readonly<Record<string, Curve>> = {
  sine: (t) => 1 - Math.cos((t * Math.PI) / 2),
  quad: (t) => t ** 2,
  cubic: (t) => t ** 3,
  quart: (t) => t ** 4,
  quint: (t) => t ** 5,
  expo: (t) => (t === 0 ? 0 : 2 ** (10 * t - 10)),
  circ: (t) => 1 - Math.sqrt(1 - t ** 2),
  back: back(1.70158),
  elastic: elastic(3, 10.75),
  bounce: (t) => 1 - bounceOut(1 - t),
}

/** Both ends of these are eased by another curve than the single ends. */
const bothEnds: Readonly<Record<string, Curve>> = {
  back: back(1.70158 * 1.525),
  elastic: elastic(4.5, 11.125),
}

const named: Readonly<Record<string, Curve>> = {
  linear: (t) => t,
  smooth,
  smoothstep: (t) => 3 * t ** 2 - 2 * t ** 3,
  smootherstep: (t) => 6 * t ** 5 - 15 * t ** 4 + 10 * t ** 3,
  smoothererstep: (t) => 35 * t ** 4 - 84 * t ** 5 + 70 * t ** 6 - 20 * t ** 7,
  rush_into: (t) => 2 * smooth(t / 2),
  rush_from: (t) => 2 * smooth(t / 2 + 0.5) - 1,
  slow_into: (t) => Math.sqrt(1 - (1 - t) ** 2),
  double_smooth: (t) => (t < 0.5 ? 0.5 * smooth(2 * t) : 0.5 * (1 + smooth(2 * t - 1))),
  there_and_back: thereAndBack,
  there_and_back_with_pause: withPause,
  running_start: runningStart,
  wiggle: (t) => thereAndBack(t) * Math.sin(2 * Math.PI * t),
  lingering: (t) => Math.min(t / 0.8, 1),
  exponential_decay: (t) => 1 - Math.exp(-10 * t),
}

/** The curve of a rate function by its name; undefined for one that is not Manim's. */
export function rateCurve(name: string): Curve | undefined {
  const short = name.replace(/^rate_functions\./, '')
  if (Object.hasOwn(named, short)) return named[short]
  const [, end, easing = ''] = /^ease_(in_out|in|out)_(\w+)$/.exec(short) ?? []
  const ease = Object.hasOwn(easings, easing) ? easings[easing] : undefined
  if (!ease || end === 'in') return ease
  if (end === 'out') return (t) => 1 - ease(1 - t)
  const both = bothEnds[easing] ?? ease
  return (t) => (t < 0.5 ? both(2 * t) / 2 : 1 - both(2 - 2 * t) / 2)
}
