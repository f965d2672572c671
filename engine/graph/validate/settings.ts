import type { ParamValue, Settings } from '../document.ts'
import { members } from '../expression/allowed-names.ts'
import { isPythonName } from '../python-name.ts'
import { nearest } from './nearest.ts'
import type { Finding, Scope } from './scope.ts'
import { isColor } from './values/color.ts'

/** What the settings put into the code is what they say it is. */
export function checkSettings([whole]: readonly Scope[]): void {
  if (!whole) return
  const { settings } = whole.document
  for (const finding of [
    ...checkBackground(settings, whole),
    ...checkNames(settings),
    ...checkConfig(settings),
    ...checkBase(settings, whole),
    ...checkDefaults(settings, whole),
  ]) {
    whole.report(undefined, finding)
  }
}

function checkBackground({ background_color: color }: Settings, { catalogue }: Scope): Finding[] {
  if (isColor(color, catalogue)) return []
  const message = `The background must be #RRGGBB or one of Manim's color names, got "${color.slice(0, 40)}"`
  return [{ code: 'bad_color', message, parameter: 'settings.background_color', fix: 'Choose a color' }]
}

function checkNames({ class_name: name, scene_args, config }: Settings): Finding[] {
  const named = [
    ...(name === 'auto' ? [] : [['class_name', name] as const]),
    ...Object.keys(scene_args).map((key) => ['scene_args', key] as const),
    ...Object.keys(config).map((key) => ['config', key] as const),
  ]
  return named.flatMap(([setting, text]) => (isPythonName(text) ? [] : [notAName(setting, text)]))
}

/** What changes the picture may be set; folders, files, programs and plugins of Manim may not. */
function checkConfig({ config }: Settings): Finding[] {
  return Object.keys(config)
    .filter((name) => isPythonName(name) && !members.has(`config.${name}`))
    .map((name) => ({
      code: 'name_not_allowed',
      message: `In the settings, config.${name.slice(0, 40)} is not allowed: only what changes the picture is`,
      parameter: 'settings.config',
      fix: 'Remove it',
    }))
}

function notAName(setting: string, text: string): Finding {
  return {
    code: 'name_not_allowed',
    message: `In the settings, ${setting.replaceAll('_', ' ')} must be a name, got "${text.slice(0, 40)}"`,
    parameter: `settings.${setting}`,
    fix: 'Use letters, digits and _, not beginning with a digit',
  }
}

function checkBase({ base_class: base }: Settings, { catalogue }: Scope): Finding[] {
  if (base === 'auto' || catalogue.classes.get(base)?.family === 'scene') return []
  if (!base.split('.').every(isPythonName)) return [notAName('base_class', base)]
  const scenes = [...catalogue.classes].flatMap(([name, { family }]) => (family === 'scene' ? [name] : []))
  const near = nearest(base, scenes)
  return [
    {
      code: 'value_not_in_list',
      message: `The scene class must be one of ${scenes.join(', ')}, got "${base.slice(0, 40)}"`,
      parameter: 'settings.base_class',
      fix: near === undefined ? 'Choose "auto"' : `Did you mean ${near}?`,
    },
  ]
}

function checkDefaults({ defaults }: Settings, { catalogue }: Scope): Finding[] {
  return defaults.flatMap(({ class: name, params }): Finding[] => {
    if (!catalogue.classes.has(name)) {
      const near = nearest(name, catalogue.classes.keys())
      const message = `Defaults are for classes of Manim, got "${name.slice(0, 40)}"`
      const fix = near === undefined ? 'Choose a class' : `Did you mean ${near}?`
      return [{ code: 'value_not_in_list', message, parameter: 'settings.defaults', fix }]
    }
    return Object.keys(params satisfies Record<string, ParamValue>).flatMap((key) =>
      isPythonName(key) ? [] : [notAName('defaults', key)],
    )
  })
}
