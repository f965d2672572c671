import { TexReader } from './reader.ts'

/** How the definition commands take their arguments: n name, o optional, g group, l as `\let`, d as `\def`. */
const definitions: Readonly<Record<string, string>> = {
  '\\newcommand': 'noog',
  '\\renewcommand': 'noog',
  '\\providecommand': 'noog',
  '\\DeclareRobustCommand': 'noog',
  '\\def': 'd',
  '\\gdef': 'd',
  '\\let': 'l',
  '\\DeclareMathOperator': 'ng',
  '\\DeclarePairedDelimiter': 'ngg',
  '\\newenvironment': 'googg',
  '\\renewenvironment': 'googg',
  '\\definecolor': 'ggg',
  '\\colorlet': 'gg',
}

/** Commands of LaTeX that MathJax has under another name, or without the difference. */
const renamed: Readonly<Record<string, string>> = { '\\DeclareRobustCommand': '\\newcommand', '\\gdef': '\\def' }

/** Source split into its definitions and the rest. */
export interface SplitSource {
  definitions: string[]
  rest: string
}

/** Takes the definitions (`\newcommand`, `\def`, `\let`, `\DeclareMathOperator`, …) out of TeX source. */
export function splitDefinitions(source: string): SplitSource {
  const reader = new TexReader(source)
  const found: string[] = []
  let rest = ''
  while (!reader.atEnd) {
    const command = reader.readCommand()
    if (command === undefined) {
      rest += source.charAt(reader.position++)
      continue
    }
    const shape = definitions[command]
    if (shape === undefined) {
      rest += command
      continue
    }
    const start = reader.position
    readParts(reader, shape)
    found.push((renamed[command] ?? command) + source.slice(start, reader.position))
  }
  return { definitions: found, rest }
}

/** True if the source defines something, which must then not outlive it. */
export function defines(source: string): boolean {
  return splitDefinitions(source).definitions.length > 0
}

function readParts(reader: TexReader, shape: string): void {
  reader.match(/\s*\*/)
  for (const part of shape) {
    if (part === 'o') reader.readOptional()
    else if (part === 'l') reader.match(/\s*\\(?:[a-zA-Z]+|[^])\s*=?\s*(?:\\(?:[a-zA-Z]+|[^])|[^])/)
    else if (part === 'd') {
      reader.match(/\s*\\(?:[a-zA-Z]+|[^])[^{]*/)
      reader.readGroup()
    } else reader.readArgument()
  }
}
