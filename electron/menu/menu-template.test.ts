import { describe, expect, it } from 'vitest'
import type { SystemMenu } from '../ipc/channels.ts'
import { accelerator, menuTemplate } from './menu-template.ts'

it.each([
  ['Mod+Shift+Z', 'CommandOrControl+Shift+Z'],
  ['Alt+ArrowLeft', 'Alt+Left'],
  ['Mod++', 'CommandOrControl+Plus'],
  ['+', 'Plus'],
  ['Delete', 'Delete'],
  ['?', '?'],
  ['Mod+,', 'CommandOrControl+,'],
])('%s is %s', (keys, written) => expect(accelerator(keys)).toBe(written))

describe('menuTemplate', () => {
  const menus: SystemMenu[] = [
    {
      id: 'file',
      label: 'File',
      items: [{ id: 'file.new', label: 'New project', keys: 'Mod+N', enabled: true }, 'line'],
    },
    { id: 'edit', label: 'Edit', items: [{ id: 'edit.undo', label: 'Undo', enabled: false }] },
    { id: 'view', label: 'View', items: [{ id: 'view.left', label: 'Nodes panel', enabled: true, checked: false }] },
  ]

  it('has the editor’s menus between those that every app has', () => {
    const bar = menuTemplate(menus, () => undefined)
    expect(bar.map(({ role, label }) => role ?? label)).toEqual(['appMenu', 'File', 'Edit', 'View', 'windowMenu'])
  })

  it('runs the command of the row that was chosen', () => {
    const ran: string[] = []
    const [, file] = menuTemplate(menus, (id) => ran.push(id))
    const [row] = (file?.submenu ?? []) as { click: () => void; accelerator: string }[]
    row?.click()
    expect([row?.accelerator, ran]).toEqual(['CommandOrControl+N', ['file.new']])
  })

  it('keeps copy and paste for text fields, whatever the editor sends', () => {
    const roles = (bar: ReturnType<typeof menuTemplate>) => JSON.stringify(bar)
    expect(roles(menuTemplate(menus, () => undefined))).toContain('"role":"paste"')
    expect(roles(menuTemplate([], () => undefined))).toContain('"role":"editMenu"')
  })

  it('shows what is switched on, and greys what cannot be done', () => {
    const bar = menuTemplate(menus, () => undefined)
    expect(bar[2]?.submenu).toMatchObject([{ enabled: false }, {}, {}, {}, {}, {}])
    expect(bar[3]?.submenu).toMatchObject([{ type: 'checkbox', checked: false }])
  })
})
