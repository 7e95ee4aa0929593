/**
 * The direction of every import in the house. Each rule carries the sentence a newcomer needs when it fires.
 * Layers: app → components | server → contracts → domain. ARCHITECTURE.md says why.
 */

/** What each area of the domain may see of the others. Everything may see `shared`. */
const DOMAIN_AREAS = {
  shared: [],
  scheduling: ['shared'],
  diagram: ['shared'],
  crypto: ['shared'],
  labs: ['shared', 'crypto'],
  content: ['shared', 'diagram', 'labs'],
  quiz: ['shared', 'content'],
}

/** Packages the domain stands on, and the one area that may use each. */
const MARKDOWN =
  'unified|vfile[^/]*|remark-[^/]+|rehype-[^/]+|micromark[^/]*|mdast[^/]*|hast[^/]*|unist[^/]*|yaml|@types/(hast|mdast|unist)'

const TEST_FILES = '[.]test[.]tsx?$'

const domainAreaRules = Object.entries(DOMAIN_AREAS).map(([area, mayImport]) => ({
  name: `domain-${area}-reads-inward`,
  comment: `domain/${area} may import only ${[area, ...mayImport].join(', ')}: the areas read inward like the chapters of a textbook.`,
  severity: 'error',
  from: { path: `^domain/${area}/` },
  to: { path: '^domain/', pathNot: `^domain/(${[area, ...mayImport].join('|')})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that import each other are one file, or hide a third that both need.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unresolved',
      comment:
        'The import leads nowhere: mistyped path, missing extension or a package that is not in package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '[.]css$|^server-only$|^(hast|mdast|unist)$' },
    },
    {
      name: 'domain-imports-only-itself',
      comment: 'The domain is pure: it knows no layer above it.',
      severity: 'error',
      from: { path: '^domain/', pathNot: TEST_FILES },
      to: { path: '^(app|components|contracts|server|scripts|tests|e2e|bench)/' },
    },
    {
      name: 'domain-stands-on-few-packages',
      comment:
        'The domain uses zod, ts-fsrs (scheduling only), fflate (links of labs only), @peculiar/x509 (certificates only) and the Markdown and YAML parsers (content only). Anything else is handed in.',
      severity: 'error',
      from: { path: '^domain/', pathNot: TEST_FILES },
      to: {
        path: 'node_modules/',
        pathNot: `node_modules/(zod|ts-fsrs|fflate|@peculiar/x509|reflect-metadata|${MARKDOWN})/`,
      },
    },
    {
      name: 'domain-uses-no-node-modules',
      comment: 'The domain runs in the browser too: no Node built-ins.',
      severity: 'error',
      from: { path: '^domain/', pathNot: TEST_FILES },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'fsrs-only-in-scheduling',
      comment: 'ts-fsrs stands behind domain/scheduling; everyone else speaks in our own terms.',
      severity: 'error',
      from: { pathNot: '^(domain/scheduling|tests/vectors)/' },
      to: { path: 'node_modules/ts-fsrs/' },
    },
    {
      name: 'x509-library-only-in-x509',
      comment:
        'The certificate library is heavy: domain/crypto/x509 alone uses it, and is loaded when a lab needs certificates.',
      severity: 'error',
      from: { pathNot: '^domain/crypto/x509/' },
      to: { path: 'node_modules/(@peculiar/x509|reflect-metadata)/' },
    },
    {
      name: 'markdown-only-in-content',
      comment:
        'Markdown and YAML are read in domain/content, once; the rest of the house sees typed content.',
      severity: 'error',
      from: { path: '^(domain|contracts|server|components|app)/', pathNot: '^domain/content/' },
      to: {
        path: `node_modules/(${MARKDOWN})/`,
        pathNot: 'node_modules/(@types/|hast-util-to-jsx-runtime/)',
      },
    },
    ...domainAreaRules,
    {
      name: 'contracts-are-built-from-domain',
      comment: 'Wire shapes are composed from domain schemas and zod, nothing else.',
      severity: 'error',
      from: { path: '^contracts/', pathNot: TEST_FILES },
      to: { pathNot: '^(contracts|domain)/|node_modules/zod/' },
    },
    {
      name: 'components-do-not-reach-server-or-app',
      comment: 'Components receive data as props or over HTTP.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(server|app|scripts|prisma)/' },
    },
    {
      name: 'features-do-not-import-features',
      comment: 'Features are joined in app: pass a component or a value in.',
      severity: 'error',
      from: { path: '^components/([^/]+)/' },
      to: { path: '^components/', pathNot: '^components/($1|ui)/' },
    },
    {
      name: 'ui-knows-no-feature-and-no-rule',
      comment: 'components/ui holds primitives: no feature, no wire shape, no domain beyond shared.',
      severity: 'error',
      from: { path: '^components/ui/', pathNot: TEST_FILES },
      to: { path: '^(components/(?!ui/)|contracts/|domain/(?!shared/))' },
    },
    {
      name: 'server-does-not-reach-up',
      comment: 'The server answers; it knows neither pages nor components.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(app|components)/' },
    },
    {
      name: 'nobody-imports-app',
      comment:
        'app is the outermost layer: it imports, nothing imports it. Tests of a route stand beside it.',
      severity: 'error',
      from: { pathNot: '^(app|tests)/' },
      to: { path: '^app/' },
    },
    {
      name: 'database-only-in-server-db',
      comment:
        'Prisma and pg stay behind the stores of server/db; better-auth gets its adapter in server/auth.',
      severity: 'error',
      from: {
        path: '^(app|components|contracts|domain|server)/',
        pathNot: '^server/(db|auth)/|[.]test[.]ts$',
      },
      to: { path: '^server/db/generated/|node_modules/(@prisma|pg|prisma)/' },
    },
    {
      name: 'react-flow-only-in-the-large-view',
      comment:
        'React Flow is loaded when somebody opens the large view of a diagram, and at no other time: pictures are plain SVG.',
      severity: 'error',
      from: { pathNot: '^components/diagram/large/' },
      to: { path: 'node_modules/@xyflow/' },
    },
    {
      name: 'product-does-not-import-tools',
      comment: 'Scripts, benchmarks and tests use the product, never the other way round.',
      severity: 'error',
      from: { path: '^(app|components|contracts|domain|server)/', pathNot: TEST_FILES },
      to: { path: '^(scripts|bench|tests|e2e)/|[.]test[.]tsx?$' },
    },
    {
      name: 'no-development-packages-in-the-product',
      comment: 'What runs at the learner’s must be a dependency, not a devDependency.',
      severity: 'error',
      from: {
        path: '^(app|components|contracts|server)/|^domain/(shared|crypto|quiz|scheduling)/',
        pathNot: TEST_FILES,
      },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/(@types/|tailwindcss/)',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.generated|\\.data|\\.cache|server/db/generated)/|^next-env[.]d[.]ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['react-server', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
