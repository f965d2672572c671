import { expect, it } from 'vitest'
import { rateCurve } from './rate-curves.ts'
import { loadGenerated } from '../../../engine/catalogue/testing/load-generated.ts'

/** At 0.1, 0.3, 0.55 and 0.8, computed by Manim 0.22. */
const measured: Readonly<Record<string, readonly number[]>> = {
  double_smooth: [0.020643, 0.367097, 0.505723, 0.867097],
  'rate_functions.ease_in_back': [-0.014314, -0.0802, -0.065253, 0.294198],
  'rate_functions.ease_in_bounce': [0.011875, 0.069375, 0.181094, 0.6975],
  'rate_functions.ease_in_circ': [0.005013, 0.046061, 0.164835, 0.4],
  'rate_functions.ease_in_cubic': [0.001, 0.027, 0.166375, 0.512],
  'rate_functions.ease_in_elastic': [0.001953, -0.003906, -0.044194, -0.125],
  'rate_functions.ease_in_expo': [0.001953, 0.007812, 0.044194, 0.25],
  'rate_functions.ease_in_out_back': [-0.037519, -0.078833, 0.740594, 1.092556],
  'rate_functions.ease_in_out_bounce': [0.03, 0.045, 0.537813, 0.88625],
  'rate_functions.ease_in_out_circ': [0.010102, 0.1, 0.717945, 0.958258],
  'rate_functions.ease_in_out_cubic': [0.004, 0.108, 0.6355, 0.968],
  'rate_functions.ease_in_out_elastic': [0.000339, 0.023939, 0.956588, 1.003906],
  'rate_functions.ease_in_out_expo': [0.001953, 0.03125, 0.75, 0.992188],
  'rate_functions.ease_in_out_quad': [0.02, 0.18, 0.595, 0.92],
  'rate_functions.ease_in_out_quart': [0.0008, 0.0648, 0.67195, 0.9872],
  'rate_functions.ease_in_out_quint': [0.00016, 0.03888, 0.704755, 0.99488],
  'rate_functions.ease_in_out_sine': [0.024472, 0.206107, 0.578217, 0.904508],
  'rate_functions.ease_in_quad': [0.01, 0.09, 0.3025, 0.64],
  'rate_functions.ease_in_quart': [0.0001, 0.0081, 0.091506, 0.4096],
  'rate_functions.ease_in_quint': [1e-5, 0.00243, 0.050328, 0.32768],
  'rate_functions.ease_in_sine': [0.012312, 0.108993, 0.350552, 0.690983],
  'rate_functions.ease_out_back': [0.408828, 0.907132, 1.098388, 1.046451],
  'rate_functions.ease_out_bounce': [0.075625, 0.680625, 0.750156, 0.94],
  'rate_functions.ease_out_circ': [0.43589, 0.714143, 0.893029, 0.979796],
  'rate_functions.ease_out_cubic': [0.271, 0.657, 0.908875, 0.992],
  'rate_functions.ease_out_elastic': [1.25, 0.875, 0.988951, 1.001953],
  'rate_functions.ease_out_expo': [0.5, 0.875, 0.977903, 0.996094],
  'rate_functions.ease_out_quad': [0.19, 0.51, 0.7975, 0.96],
  'rate_functions.ease_out_quart': [0.3439, 0.7599, 0.958994, 0.9984],
  'rate_functions.ease_out_quint': [0.40951, 0.83193, 0.981547, 0.99968],
  'rate_functions.ease_out_sine': [0.156434, 0.45399, 0.760406, 0.951057],
  exponential_decay: [0.632121, 0.950213, 0.995913, 0.999665],
  linear: [0.1, 0.3, 0.55, 0.8],
  lingering: [0.125, 0.375, 0.6875, 1.0],
  running_start: [-0.055228, -0.184207, 0.196876, 0.85248],
  rush_from: [0.248242, 0.643766, 0.891764, 0.977107],
  rush_into: [0.008705, 0.045853, 0.179719, 0.531613],
  slow_into: [0.43589, 0.714143, 0.893029, 0.979796],
  smooth: [0.011447, 0.114037, 0.624121, 0.958714],
  smoothererstep: [0.002728, 0.126036, 0.608288, 0.966656],
  smootherstep: [0.00856, 0.16308, 0.593127, 0.94208],
  smoothstep: [0.028, 0.216, 0.57475, 0.896],
  there_and_back: [0.041286, 0.734193, 0.988553, 0.265807],
  there_and_back_with_pause: [0.114037, 0.988553, 1.0, 0.734193],
  wiggle: [0.024267, 0.698259, -0.30548, -0.252797],
}

it.each(Object.entries(measured))('%s runs as in Manim', (name, values) => {
  const curve = rateCurve(name)
  const drawn = [0.1, 0.3, 0.55, 0.8].map((t) => curve?.(t) ?? Number.NaN)
  drawn.forEach((value, at) => expect(value).toBeCloseTo(values[at] ?? Number.NaN, 5))
})

it('has a curve for every rate function of the catalogue', async () => {
  const { rate_functions: names } = await loadGenerated()
  expect(names.filter((name) => !rateCurve(name))).toEqual([])
  expect(rateCurve('no_such')).toBeUndefined()
})
