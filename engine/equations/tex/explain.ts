/** Packages by the commands that people know them for. */
const packages: Readonly<Record<string, readonly string[]>> = {
  bussproofs: ['AxiomC', 'UnaryInfC', 'BinaryInfC', 'AXC', 'UIC', 'BIC', 'DisplayProof'],
  colortbl: ['cellcolor', 'rowcolor', 'columncolor'],
  mhchem: ['ce', 'pu'],
  nicefrac: ['nicefrac'],
  physics: [
    'dv',
    'pdv',
    'dd',
    'qty',
    'abs',
    'norm',
    'eval',
    'grad',
    'curl',
    'laplacian',
    'vb',
    'va',
    'vu',
    'mel',
    'ev',
    'expval',
    'comm',
    'acomm',
    'order',
    'mqty',
    'pmqty',
    'bmqty',
    'dmat',
    'qq',
  ],
}

/** Commands that only LaTeX itself can do. */
const beyond: ReadonlySet<string> = new Set([
  'includegraphics',
  'tikz',
  'usetikzlibrary',
  'draw',
  'node',
  'chemfig',
  'SI',
  'si',
  'unit',
  'rotatebox',
  'scalebox',
  'resizebox',
  'reflectbox',
  'multirow',
  'cline',
  'cmidrule',
  'lstinline',
  'setmainfont',
  'fontspec',
  'usefont',
  'cite',
  'footnote',
])

/** What is wrong with some TeX, in words that help: where a package is missing, which. */
export function explainTexError(id: string, message: string): string {
  if (id === 'UndefinedControlSequence') {
    const command = /\\([a-zA-Z]+)$/.exec(message)?.[1] ?? ''
    const needed = Object.entries(packages).find(([, commands]) => commands.includes(command))?.[0]
    if (needed) return `${message}; it needs \\usepackage{${needed}} in the TeX template`
    if (beyond.has(command)) return `${message}; only LaTeX itself can typeset it`
  }
  return message
    .replace(/^MathJax (\w)/, (_, letter: string) => letter.toUpperCase())
    .replace('; is here', '; is there')
}
