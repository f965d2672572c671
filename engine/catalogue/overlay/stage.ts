import { defineOverlay } from '../define-overlay.ts'

export default defineOverlay('Animations', ['scene', 'stage'], {
  'scene.bring_to_front': {
    title: 'Bring to front',
    documentation: 'Puts objects above everything else on stage.',
    tags: ['layer', 'order', 'above', 'z'],
    example:
      'square, circle = Square(fill_opacity=1), Circle(fill_opacity=1)\nself.add(square, circle)\nself.bring_to_front(square)',
  },
  'scene.bring_to_back': {
    title: 'Bring to back',
    documentation: 'Puts objects below everything else on stage.',
    tags: ['layer', 'order', 'below', 'z'],
    example:
      'square, circle = Square(fill_opacity=1), Circle(fill_opacity=1)\nself.add(square, circle)\nself.bring_to_back(circle)',
  },
  'scene.add_foreground_mobjects': {
    title: 'Add to foreground',
    documentation: 'Puts objects on stage that stay above all others, whatever comes later.',
    tags: ['layer', 'overlay', 'always on top'],
    example: 'dot = Dot(color=RED)\nself.add_foreground_mobjects(dot)\nself.add(Square(fill_opacity=1))',
  },
  'scene.clear': {
    title: 'Clear stage',
    documentation: 'Takes everything off the stage at once.',
    tags: ['remove all', 'empty', 'reset'],
    example: 'self.add(Square())\nself.wait()\nself.clear()\nself.add(Circle())',
  },
  'scene.add_sound': {
    title: 'Add sound',
    documentation: 'Plays a sound file from here on.',
    tags: ['audio', 'music', 'voice', 'effect', 'wav', 'mp3'],
    main: ['sound_file', 'time_offset', 'gain'],
    ports: { sound_file: { widget: 'audio' }, gain: { unit: 'dB' }, time_offset: { unit: 's' } },
    example:
      'import struct\nimport wave\n\nwith wave.open("beep.wav", "wb") as file:\n    file.setnchannels(1)\n    file.setsampwidth(2)\n    file.setframerate(8000)\n    file.writeframes(b"".join(struct.pack("<h", int(9000 * np.sin(n / 3))) for n in range(4000)))\nself.add_sound("beep.wav")\nself.wait()',
  },
  'scene.add_subcaption': {
    title: 'Add subcaption',
    documentation: 'Shows a subtitle for a while, in a file beside the video.',
    tags: ['subtitle', 'caption', 'srt', 'text'],
    main: ['content', 'duration', 'offset'],
    initial: { content: 'Subtitle' },
    ports: { duration: { exclusive_min: 0, unit: 's' }, offset: { unit: 's' } },
    example: "self.add_subcaption('Hello', duration=1)\nself.wait()",
  },
})
