/** A circle that fades in, as a client posts it: half a second of video. */
export const circleGraph = {
  name: 'Circle',
  nodes: [
    {
      id: 'node-1',
      type: 'manim.Circle',
      type_version: 1,
      order: 1,
      position: { x: 0, y: 0 },
      params: { radius: 1.5, color: 'BLUE' },
    },
    {
      id: 'node-2',
      type: 'manim.FadeIn',
      type_version: 1,
      order: 2,
      position: { x: 280, y: 0 },
      items: { mobjects: ['a1'] },
      params: { run_time: 0.4 },
    },
  ],
  edges: [{ id: 'edge-1', source: 'node-1', source_handle: 'mobject', target: 'node-2', target_handle: 'mobjects:a1' }],
  settings: { frame_rate: 15, resolution: [192, 108], hold: 0.1 },
}

/** The same as the first editor saved it. */
export const oldGraph = {
  name: 'Old circle',
  version: '1.0',
  nodes: [
    { id: 'c', type: 'Circle', position: { x: 0, y: 0 }, data: { params: { radius: 2 } } },
    { id: 'f', type: 'FadeIn', position: { x: 200, y: 0 }, data: { params: { run_time: 2 } } },
  ],
  edges: [{ id: 'e', source: 'c', target: 'f', sourceHandle: 'mobject', targetHandle: 'mobject' }],
  settings: { resolution: '720p' },
}
