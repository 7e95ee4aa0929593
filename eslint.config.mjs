import next from 'eslint-config-next/core-web-vitals'
import nextTypescript from 'eslint-config-next/typescript'
import tseslint from 'typescript-eslint'

/** What a pure domain must not touch: it is given the time, the randomness and the words it needs. */
const IMPURE_GLOBALS = [
  'console',
  'fetch',
  'process',
  'window',
  'document',
  'localStorage',
  'indexedDB',
  'navigator',
  'setTimeout',
  'setInterval',
].map((name) => ({ name, message: `domain is pure: pass in what ${name} would give.` }))

const IMPURE_CALLS = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'domain is pure: take the instant as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'domain is pure: take the instant as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'domain is pure: take a seed, see domain/shared/random.ts.',
  },
  {
    selector: "CallExpression[callee.property.name='getRandomValues']",
    message: 'domain is pure: take the bytes as an argument.',
  },
  {
    selector: "CallExpression[callee.property.name='randomUUID']",
    message: 'domain is pure: take the id as an argument.',
  },
]

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that a thing is called the same everywhere.',
}

/** Files whose default export a framework or tool asks for. */
const DEFAULT_EXPORT_ASKED_FOR = [
  'app/**/{page,layout,error,global-error,not-found,loading,template,robots,sitemap,manifest,icon}.{ts,tsx}',
  'app/i18n/request.ts',
  '*.config.{ts,mjs}',
  'tests/**/global-setup.ts',
  'proxy.ts',
  'bench/peers/**/*.{tsx,mjs}',
]

/** @type {import('eslint').Linter.Config[]} */
const config = [
  {
    ignores: [
      '.next/**',
      '.generated/**',
      '.data/**',
      '.cache/**',
      'server/db/generated/**',
      'next-env.d.ts',
      'playwright-report/**',
      'test-results/**',
    ],
  },
  ...next,
  ...nextTypescript,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 12],
      'max-params': ['error', 4],
      'no-console': 'off',
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT],
      eqeqeq: 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
    },
  },
  { files: DEFAULT_EXPORT_ASKED_FOR, rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS],
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, ...IMPURE_CALLS],
    },
  },
  {
    files: ['{app,components,contracts,server}/**/*.{ts,tsx}', 'proxy.ts'],
    ignores: ['server/logging/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'e2e/**', 'tests/**'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
]

export default config
