import { defineLiteral } from '../../define-value.ts'

export default defineLiteral({
  type: 'value.dict',
  title: 'Dict',
  documentation: 'Named entries: options for a parameter that takes a dictionary, or a table of values by key.',
  tags: ['dictionary', 'map', 'options', 'config'],
  of: 'Dict',
  default: { dict: [] },
  field: { widget: 'dict' },
  example: "config = {'include_ticks': False, 'color': BLUE}\nself.add(Axes(axis_config=config))",
})
