import { defineOverlay } from '../define-overlay.ts'

export default defineOverlay('Math', ['linear algebra', 'linear transformation', 'plane'], {
  'scene.apply_matrix': {
    title: 'Apply matrix to scene',
    documentation: 'Applies a matrix to the plane of the scene and all that moves with it, as a step.',
    tags: ['matrix', 'shear', 'rotate'],
    main: ['matrix'],
    initial: {
      matrix: [
        [1, 1],
        [0, 1],
      ],
    },
    ports: { matrix: { widget: 'matrix' } },
    example: 'self.apply_matrix([[1, 1], [0, 1]])',
    example_base: 'LinearTransformationScene',
  },
  'scene.apply_inverse': {
    title: 'Apply inverse to scene',
    documentation: 'Applies the inverse of a matrix to the plane of the scene, as a step.',
    tags: ['matrix', 'undo', 'invert'],
    main: ['matrix'],
    initial: {
      matrix: [
        [1, 1],
        [0, 1],
      ],
    },
    ports: { matrix: { widget: 'matrix' } },
    example: 'self.apply_inverse([[1, 1], [0, 1]])',
    example_base: 'LinearTransformationScene',
  },
  'scene.apply_nonlinear_transformation': {
    title: 'Bend scene by function',
    documentation: 'Bends the plane of the scene as a function says, as a step.',
    tags: ['warp', 'function', 'nonlinear'],
    main: ['function'],
    initial: { function: { fn: { args: ['p'], body: 'p + np.array([np.sin(p[1]), 0, 0])' } } },
    example: 'self.apply_nonlinear_transformation(lambda p: p + np.array([np.sin(p[1]), 0, 0]))',
    example_base: 'LinearTransformationScene',
  },
  'scene.add_vector': {
    title: 'Add vector to scene',
    documentation: 'Shows a vector on the plane of the scene, which moves with it.',
    tags: ['arrow', 'basis'],
    main: ['color', 'animate'],
    initial: { vector: [2, 1, 0] },
    example: 'self.add_vector(Vector([2, 1]), color=YELLOW)',
    example_base: 'LinearTransformationScene',
  },
  'scene.add_transformable_mobject': {
    title: 'Move with plane',
    documentation: 'Objects move with the plane of the scene.',
    tags: ['follow', 'grid', 'moving'],
    example: 'self.add_transformable_mobject(Square())\nself.apply_matrix([[1, 1], [0, 1]])',
    example_base: 'LinearTransformationScene',
  },
  'scene.add_unit_square': {
    title: 'Add unit square',
    documentation: 'Shows the unit square, whose area is the determinant after a transformation.',
    tags: ['area', 'determinant'],
    main: ['animate'],
    example: 'self.add_unit_square()\nself.apply_matrix([[2, 0], [0, 1]])',
    example_base: 'LinearTransformationScene',
  },
})
