/** The panel of problems, and what can be done about them. */
export const problems = {
  none: 'No problems',
  noneText: 'The graph is ready to render. What is wrong with it would be listed here, with the way to its node.',
  errors_one: '{{count}} error',
  errors_other: '{{count}} errors',
  warnings_one: '{{count}} warning',
  warnings_other: '{{count}} warnings',
  hints_one: '{{count}} hint',
  hints_other: '{{count}} hints',
  error: 'Error',
  warning: 'Warning',
  hint: 'Hint',
  graph: 'Graph',
  list: 'Problems of the graph',
  goToNode: 'Go to node',
  details: 'Details',
  hideDetails: 'Hide details',
  line: 'line {{line}}',
  traceback: 'Traceback',
  explain: 'Explain',
  code: 'Code',
  removeWire: 'Remove the wire',
  wireTo: 'Wire it to {{handle}}',
  insertNode: 'Insert {{title}}',
  removeParameter: 'Remove {{parameter}}',
  renameParameter: 'Call it {{parameter}}',
  setTo: 'Set to {{value}}',
  setDefault: 'Set to the default, {{value}}',
  trust: 'Look at the code',
  hintPrefix: 'What helps: {{fix}}.',
  about_required_input_missing:
    'A node cannot work without this input. Drag a wire to its socket, or give it a value in its field.',
  about_type_mismatch:
    'Sockets take values of one type, which colour and shape show. What comes here is of another one and cannot be converted.',
  about_cycle:
    'Each node waits for what comes into it. Wires that lead round in a circle would wait for ever: take one of them away.',
  about_value_out_of_range: 'Manim accepts only part of all numbers here; the field turns red for others.',
  about_value_not_in_list:
    'Only certain names are known here. What is stored under another name is kept, but nothing reads it.',
  about_bad_color: 'A colour is one of Manim’s names, such as BLUE, or a code such as #58C4DD.',
  about_bad_expression:
    'Expressions are Python: numbers, names, operators and calls. The message says where it cannot be read.',
  about_name_not_allowed:
    'Expressions may use the names of Manim, NumPy and mathematics. Other names could reach out of the scene and are refused.',
  about_unknown_type:
    'This kind of node belongs to a plugin that is not installed, or to a newer version. The node and its wires are kept as they are.',
  about_dangling_edge: 'A wire ends at a node or socket that is not there. It does nothing, and can be removed.',
  about_builder_shared:
    'What is changed after Animate becomes one animation, so its wire goes to one place only. A second branch needs an Animate of its own.',
  about_base_class_conflict: 'Some nodes need a special sort of scene, and one scene cannot be all of them at once.',
  about_untrusted_code:
    'This graph carries Python that was not written here. It does not run before you have looked at it and trust it.',
  about_duplicate_id: 'Two nodes have the same id, which only happens when a file was edited by hand.',
  about_limit_warning: 'It works, only slower. Subgraphs and shorter scenes keep large graphs quick.',
  about_render_warning: 'Manim said this while it drew the scene. The picture is made nevertheless.',
} as const
