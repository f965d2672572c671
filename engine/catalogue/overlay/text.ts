import { defineOverlay } from '../define-overlay.ts'

const weights = [
  'NORMAL',
  'BOLD',
  'THIN',
  'ULTRALIGHT',
  'LIGHT',
  'SEMILIGHT',
  'BOOK',
  'MEDIUM',
  'SEMIBOLD',
  'ULTRABOLD',
  'HEAVY',
  'ULTRAHEAVY',
]
const writing = {
  font: { widget: 'font', description: 'Name of a font that is installed; empty: the default one.' },
  slant: { choices: ['NORMAL', 'ITALIC', 'OBLIQUE'] },
  weight: { choices: weights },
  text: { widget: 'text' },
}

export default defineOverlay('Text', ['words', 'write', 'font'], {
  'manim.Text': {
    documentation: 'Words in any font and script, on one or several lines. Each letter is a part.',
    tags: ['label', 'caption', 'string', 'unicode'],
    main: ['text', 'font_size', 'color'],
    initial: { text: 'Text' },
    ports: writing,
    example: "self.add(Text('Hello', font_size=96, color=BLUE))",
  },
  'manim.MarkupText': {
    documentation:
      'Words with mark-up for single ones: <b>bold</b>, <i>italic</i>, <span foreground="yellow">colour</span>.',
    tags: ['bold', 'italic', 'html', 'pango', 'rich'],
    main: ['text', 'font_size', 'color'],
    initial: { text: '<b>Bold</b> and <i>italic</i>' },
    ports: writing,
  },
  'manim.Paragraph': {
    documentation: 'Several lines of text, aligned left, centred or right. Each item is one line.',
    tags: ['lines', 'multiline', 'align', 'block'],
    main: ['text', 'alignment', 'line_spacing', 'font_size'],
    initial: { text: ['first line', 'second line'] },
    ports: { alignment: { choices: ['left', 'center', 'right'] }, text: { widget: 'text', title: 'line' } },
    example: "self.add(Paragraph('Roses are red,', 'violets are blue.', alignment='center', font_size=36))",
  },
  'manim.Title': {
    documentation: 'A heading at the top of the picture, underlined.',
    tags: ['heading', 'header', 'underline'],
    main: ['text_parts', 'include_underline', 'font_size', 'color'],
    initial: { text_parts: ['Title'] },
    ports: { text_parts: { title: 'text' } },
    example: "self.add(Title('Chapter 1', include_underline=True))",
  },
  'manim.BulletedList': {
    documentation: 'A list with a bullet before each item.',
    tags: ['bullets', 'points', 'agenda', 'items'],
    main: ['items', 'buff', 'font_size'],
    initial: { items: ['first', 'second', 'third'] },
    ports: { items: { title: 'item' } },
    example: "self.add(BulletedList('one', 'two', 'three', buff=0.4))",
  },
  'manim.Code': {
    documentation: 'A program listing with highlighted syntax and line numbers, from a text or a file.',
    tags: ['listing', 'program', 'syntax', 'source', 'python', 'highlight'],
    main: ['code_string', 'language', 'add_line_numbers', 'background'],
    ports: {
      code_string: { widget: 'code' },
      code_file: { widget: 'file' },
      background: { choices: ['rectangle', 'window'] },
    },
    initial: { code_string: 'for n in range(3):\n    print(n)', language: 'python' },
    example: "listing = Code(code_string='for n in range(3):\\n    print(n)', language='python')\nself.add(listing)",
  },
})
