import { defineOverlay } from '../define-overlay.ts'
import { field } from '../define-port.ts'

export default defineOverlay('Camera', ['view', '3D'], {
  'scene.set_camera_orientation': {
    title: 'Set view',
    documentation:
      'Turns the view of a 3D scene at once: phi is the tilt from above, theta the turn around, in radians.',
    tags: ['angle', 'tilt', 'rotate view'],
    main: ['phi', 'theta', 'gamma', 'zoom'],
    initial: { phi: { expr: '60 * DEGREES' }, theta: { expr: '-45 * DEGREES' } },
    example: 'self.set_camera_orientation(phi=70 * DEGREES, theta=30 * DEGREES)\nself.add(ThreeDAxes(), Cube())',
    example_base: 'ThreeDScene',
  },
  'scene.move_camera': {
    title: 'Move camera',
    documentation: 'Turns and zooms the view of a 3D scene as a step; other animations may run beside it.',
    tags: ['angle', 'fly', 'orbit', 'zoom'],
    main: ['phi', 'theta', 'zoom', 'frame_center', 'run_time'],
    add_ports: [field('run_time', 'Number'), field('rate_func', 'RateFunction')],
    initial: { phi: { expr: '60 * DEGREES' }, theta: { expr: '-45 * DEGREES' } },
    example:
      'self.set_camera_orientation(phi=70 * DEGREES, theta=30 * DEGREES)\nself.add(ThreeDAxes(), Cube())\nself.move_camera(phi=30 * DEGREES, theta=-60 * DEGREES, run_time=1)',
    example_base: 'ThreeDScene',
  },
  'scene.begin_ambient_camera_rotation': {
    title: 'Start camera rotation',
    documentation: 'The view of a 3D scene turns from now on.',
    tags: ['orbit', 'spin', 'rotate view'],
    main: ['rate', 'about'],
    example:
      'self.set_camera_orientation(phi=70 * DEGREES, theta=30 * DEGREES)\nself.add(ThreeDAxes(), Cube())\nself.begin_ambient_camera_rotation(rate=0.5)\nself.wait(1)',
    example_base: 'ThreeDScene',
  },
  'scene.stop_ambient_camera_rotation': {
    title: 'Stop camera rotation',
    documentation: 'The view stops turning.',
    tags: ['orbit', 'halt'],
    example:
      'self.set_camera_orientation(phi=70 * DEGREES, theta=30 * DEGREES)\nself.add(ThreeDAxes(), Cube())\nself.begin_ambient_camera_rotation(rate=0.5)\nself.wait(1)\nself.stop_ambient_camera_rotation()\nself.wait(1)',
    example_base: 'ThreeDScene',
  },
  'scene.begin_3dillusion_camera_rotation': {
    title: 'Start camera swaying',
    documentation: 'The view sways from now on, which makes depth visible.',
    tags: ['sway', 'wobble', 'depth'],
    main: ['rate'],
    example:
      'self.set_camera_orientation(phi=70 * DEGREES, theta=30 * DEGREES)\nself.add(ThreeDAxes(), Cube())\nself.begin_3dillusion_camera_rotation(rate=2)\nself.wait(1)',
    example_base: 'ThreeDScene',
  },
  'scene.stop_3dillusion_camera_rotation': {
    title: 'Stop camera swaying',
    documentation: 'The view stops swaying.',
    tags: ['sway', 'halt'],
    example:
      'self.set_camera_orientation(phi=70 * DEGREES, theta=30 * DEGREES)\nself.add(ThreeDAxes(), Cube())\nself.begin_3dillusion_camera_rotation(rate=2)\nself.wait(1)\nself.stop_3dillusion_camera_rotation()',
    example_base: 'ThreeDScene',
  },
  'scene.add_fixed_in_frame_mobjects': {
    title: 'Fix in frame',
    documentation: 'Objects stay flat on the picture while the view of a 3D scene turns: for titles and captions.',
    tags: ['caption', 'overlay', 'HUD', 'flat', '2D'],
    example:
      "self.set_camera_orientation(phi=70 * DEGREES, theta=30 * DEGREES)\nself.add(ThreeDAxes(), Cube())\ntitle = Text('A cube').to_corner(UL)\nself.add_fixed_in_frame_mobjects(title)",
    example_base: 'ThreeDScene',
  },
  'scene.remove_fixed_in_frame_mobjects': {
    title: 'Unfix from frame',
    documentation: 'Objects are part of space again.',
    tags: ['unfix', 'overlay'],
    example:
      "self.set_camera_orientation(phi=70 * DEGREES, theta=30 * DEGREES)\nself.add(ThreeDAxes(), Cube())\ntitle = Text('A cube').to_corner(UL)\nself.add_fixed_in_frame_mobjects(title)\nself.remove_fixed_in_frame_mobjects(title)",
    example_base: 'ThreeDScene',
  },
  'scene.add_fixed_orientation_mobjects': {
    title: 'Keep facing camera',
    documentation: 'Objects keep facing the viewer while the view of a 3D scene turns: for labels in space.',
    tags: ['billboard', 'label', 'facing'],
    example:
      "self.set_camera_orientation(phi=70 * DEGREES, theta=30 * DEGREES)\nself.add(ThreeDAxes(), Cube())\nlabel = Text('up').move_to(2 * OUT)\nself.add_fixed_orientation_mobjects(label)",
    example_base: 'ThreeDScene',
  },
  'scene.remove_fixed_orientation_mobjects': {
    title: 'Stop facing camera',
    documentation: 'Objects turn with space again.',
    tags: ['billboard', 'label'],
    example:
      "self.set_camera_orientation(phi=70 * DEGREES, theta=30 * DEGREES)\nself.add(ThreeDAxes(), Cube())\nlabel = Text('up').move_to(2 * OUT)\nself.add_fixed_orientation_mobjects(label)\nself.remove_fixed_orientation_mobjects(label)",
    example_base: 'ThreeDScene',
  },
  'scene.activate_zooming': {
    title: 'Show magnifier',
    documentation: 'Shows the magnifying glass and its inset picture.',
    tags: ['magnifier', 'inset', 'zoom'],
    main: ['animate'],
    example: 'self.add(NumberPlane())\nself.activate_zooming(animate=False)',
    example_base: 'ZoomedScene',
  },
})
