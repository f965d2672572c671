import type { Command } from 'commander'

/** What a file in `commands/` exports: it adds its command to the program. Heavy imports belong into the action. */
export interface CommandModule {
  register(program: Command): void
}

/**
 * Every command by name, in the order of `--help`. Only the module of the command that was asked for is loaded, so
 * that a small command starts as fast as if it were alone.
 */
export const commands: Readonly<Record<string, () => Promise<CommandModule>>> = {
  doctor: () => import('./commands/doctor.ts'),
  new: () => import('./commands/new.ts'),
  templates: () => import('./commands/templates.ts'),
  nodes: () => import('./commands/nodes.ts'),
  validate: () => import('./commands/validate.ts'),
  code: () => import('./commands/code.ts'),
  render: () => import('./commands/render.ts'),
  frame: () => import('./commands/frame.ts'),
  serve: () => import('./commands/serve.ts'),
}
