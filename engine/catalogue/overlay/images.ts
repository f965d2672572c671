import { defineOverlay } from '../define-overlay.ts'

export default defineOverlay('Shapes', ['file', 'asset', 'import'], {
  'manim.ImageMobject': {
    documentation: 'A picture from a file (PNG, JPEG …) or from an array of pixel values.',
    tags: ['picture', 'photo', 'png', 'jpg', 'bitmap'],
    main: ['filename_or_array', 'scale_to_resolution', 'invert'],
    ports: { filename_or_array: { widget: 'image', title: 'image' } },
    example: 'image = ImageMobject(np.uint8([[0, 100, 30, 200], [255, 0, 5, 33]]))\nimage.height = 5\nself.add(image)',
  },
  'manim.SVGMobject': {
    documentation: 'A drawing from an SVG file, as shapes that can be coloured and animated.',
    tags: ['vector graphics', 'drawing', 'icon', 'logo'],
    main: ['file_name', 'height', 'color', 'fill_color'],
    ports: {
      file_name: { widget: 'svg', required: true, title: 'file' },
      height: { exclusive_min: 0, soft_max: 8, step: 0.1 },
    },
    example:
      'path = "drop.svg"\nwith open(path, "w") as file:\n' +
      '    file.write(\'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M5 1 L8 7 L2 7 Z"/></svg>\')\n' +
      'self.add(SVGMobject(path, fill_color=BLUE))',
  },
})
