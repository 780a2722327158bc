// Who may import whom. The order of the slices and the purity of the folders are the architecture; a planted
// violation for each rule is kept in test/architecture/planted and must be found.
const SLICES = ['custody', 'units', 'channels', 'staff', 'evidence', 'disclosures', 'reports', 'identity', 'risk', 'cases', 'waves', 'notices', 'open-data'];
const ROOT = '^(?:test/architecture/planted/)?';
const DOOR = '[.](?:reader|writer|module)[.]ts$';

/** A slice may use only the doors of the slices before it, and nothing of those after it. */
const sliceRules = SLICES.flatMap((slice, index) => {
  const before = SLICES.slice(0, index).join('|');
  const after = SLICES.slice(index + 1).join('|');
  return [
    ...(before === ''
      ? []
      : [
          {
            name: `${slice}-uses-doors-only`,
            comment: 'Of an earlier slice use *.reader.ts, *.writer.ts and *.module.ts.',
            severity: 'error',
            from: { path: `${ROOT}src/${slice}/` },
            to: { path: `${ROOT}src/(?:${before})/`, pathNot: DOOR },
          },
        ]),
    ...(after === ''
      ? []
      : [
          {
            name: `${slice}-is-before`,
            comment: 'Data flows one way: a slice knows nothing of those after it.',
            severity: 'error',
            from: { path: `${ROOT}src/${slice}/` },
            to: { path: `${ROOT}src/(?:${after})/` },
          },
        ]),
  ];
});

export default {
  forbidden: [
    { name: 'no-rings', severity: 'error', from: { path: `${ROOT}(?:src|web)/` }, to: { circular: true } },
    {
      name: 'domain-is-pure',
      comment: 'cephes is number crunching: the special functions of the risk method, in domain/risk/special-functions.ts.',
      severity: 'error',
      from: { path: `${ROOT}src/domain/` },
      to: { pathNot: `${ROOT}src/domain/|node_modules/cephes/` },
    },
    {
      name: 'sealing-is-isomorphic',
      severity: 'error',
      from: { path: `${ROOT}src/sealing/` },
      to: {
        pathNot: `${ROOT}src/sealing/|node_modules/(?:age-encryption|@noble/(?:hashes|curves|ciphers|post-quantum)|@scure/base|hash-wasm|shamir-secret-sharing)/`,
      },
    },
    { name: 'texts-import-nothing', severity: 'error', from: { path: `${ROOT}src/texts/` }, to: { pathNot: `${ROOT}src/texts/` } },
    {
      name: 'platform-knows-no-slice',
      severity: 'error',
      from: { path: `${ROOT}src/platform/` },
      to: { path: `${ROOT}src/(?:${SLICES.join('|')}|cli|sealing)/|${ROOT}src/[^/]+[.]ts$` },
    },
    ...sliceRules,
    {
      name: 'slices-know-no-application',
      comment: 'Applications and the operator’s tool are made of slices, not the other way round.',
      severity: 'error',
      from: { path: `${ROOT}src/(?:${SLICES.join('|')})/` },
      to: { path: `${ROOT}src/(?:cli/|[^/]+[.](?:app|module)[.]ts$|(?:main|core|entities|daily-jobs)[.]ts$)|${ROOT}web/` },
    },
    {
      name: 'citizen-has-no-console-controller',
      severity: 'error',
      from: { path: `${ROOT}src/citizen[.]app[.]ts$` },
      to: { path: '[.]console[.]controller[.]ts$' },
    },
    {
      name: 'console-has-no-citizen-controller',
      severity: 'error',
      from: { path: `${ROOT}src/console[.]app[.]ts$` },
      to: { path: '[.]citizen[.]controller[.]ts$' },
    },
    {
      name: 'web-uses-pure-folders',
      severity: 'error',
      from: { path: `${ROOT}web/` },
      to: { path: `${ROOT}src/`, pathNot: `${ROOT}src/(?:domain|sealing|texts)/|[.]view[.]ts$` },
    },
    {
      name: 'web-takes-views-as-types',
      severity: 'error',
      from: { path: `${ROOT}web/` },
      to: { path: '[.]view[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    { name: 'nothing-imports-test', severity: 'error', from: { path: `${ROOT}(?:src|web)/` }, to: { path: '^test/(?!architecture/planted)' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'dist|[.]d[.]ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  },
};
