/** The layers of the house. `scripts/layers.test.ts` plants a bad import for every rule below. */
const pure = '^engine/(graph|catalogue|codegen|api/contract)(/|[.]ts$)'
/** Test code may import what it likes; product code may not import test code. */
const test = '([.]test[.]tsx?$|(^|/)testing/|^renderer/e2e/)'

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'cycles of types alone are harmless: nothing of them is left when the code runs',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'electron-is-a-shell',
      comment: 'nobody imports electron/, nor the electron package outside of it',
      severity: 'error',
      from: { pathNot: '^electron/' },
      to: { path: '^(electron/|node_modules/electron/)' },
    },
    {
      name: 'renderer-is-a-leaf',
      comment: 'nobody imports renderer/',
      severity: 'error',
      from: { pathNot: '^renderer/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'renderer-uses-pure-engine',
      severity: 'error',
      from: { path: '^renderer/', pathNot: test },
      to: { path: '^engine/', pathNot: [pure, '^engine/equations/'] },
    },
    {
      name: 'equations-core-alone',
      comment:
        'the page typesets equations by their core, which a test keeps free of Node; never by the service around it',
      severity: 'error',
      from: { path: '^renderer/', pathNot: test },
      to: { path: '^engine/equations/service/' },
    },
    {
      name: 'engine-has-no-page',
      comment: 'engine/ is free of React and the DOM',
      severity: 'error',
      from: { path: '^engine/' },
      to: { path: '^node_modules/(react|react-dom|@xyflow|zustand)/' },
    },
    {
      name: 'pure-stays-pure',
      comment: 'the rooms that run in the renderer too import only one another, zod and the Python grammar',
      severity: 'error',
      from: { path: pure, pathNot: test },
      // The list of allowed names is data that Python reads as well.
      to: { pathNot: [pure, '^node_modules/zod/', '^resources/python/manim_nodes/allowed_names[.]json$'] },
    },
    {
      name: 'catalogue-is-lowest',
      severity: 'error',
      from: { path: '^engine/catalogue/', pathNot: test },
      to: { path: '^engine/(graph|codegen)/' },
    },
    {
      name: 'graph-knows-no-codegen',
      severity: 'error',
      from: { path: '^engine/graph/', pathNot: test },
      to: { path: '^engine/codegen/' },
    },
    {
      name: 'product-needs-no-scripts',
      severity: 'error',
      from: { path: '^(engine|electron|renderer)/', pathNot: test },
      to: { path: '^scripts/' },
    },
    {
      name: 'product-needs-no-tests',
      severity: 'error',
      from: { path: '^(engine|electron|renderer)/', pathNot: test },
      to: { path: test },
    },
    {
      name: 'product-needs-no-dev-packages',
      comment: 'what engine/ and electron/ need at run time stands under dependencies',
      severity: 'error',
      from: { path: '^(engine|electron)/', pathNot: test },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/electron/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Imports of types count too: layers are about knowledge, not only about code.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}
