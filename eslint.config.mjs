/**
 * The linter. Formatting is Prettier's and types in `.astro` files are `astro check`'s; what stands here is who may
 * import whom, and the mistakes that neither of them sees.
 */
import { defineConfig } from 'eslint/config';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import astro from 'eslint-plugin-astro';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const NODE = 'node:*';
const ANY_PACKAGE = '*';

/**
 * Who may import whom. A zone is a folder of `src` (or `scripts`); it may always import itself.
 *   zones     other zones it may import; `types:` before a name allows its types only
 *   packages  packages it may import, `*` at the end standing for anything; `*` alone for every package and `node:`
 * What is not listed is refused. Nobody lists `scripts` or `pages`, so nobody may import them.
 */
export const IMPORT_TABLE = {
  lib: { zones: [], packages: ['date-fns', 'date-fns/*', '@date-fns/utc'] },
  schemas: { zones: ['lib'], packages: ['astro/zod', 'fastest-levenshtein'] },
  store: { zones: ['schemas', 'lib'], packages: [ANY_PACKAGE] },
  search: { zones: ['lib'], packages: [] },
  import: { zones: ['schemas', 'lib', 'search', 'store'], packages: [ANY_PACKAGE] },
  check: { zones: ['schemas', 'lib', 'search', 'store'], packages: [ANY_PACKAGE] },
  // A build begins with the check; it writes the counter's manifest, and reads its numbers.
  build: {
    zones: ['check', 'queries', 'schemas', 'lib', 'search', 'store', 'edge'],
    packages: [ANY_PACKAGE],
  },
  // A dead link that content wrote was judged by the check, by file and line.
  verify: { zones: ['check', 'schemas', 'lib', 'search', 'store'], packages: [ANY_PACKAGE] },
  publish: { zones: ['lib', 'store'], packages: [ANY_PACKAGE] },
  corpus: { zones: ['schemas', 'lib', 'store'], packages: [ANY_PACKAGE] },
  writing: { zones: ['schemas', 'lib', 'store'], packages: [ANY_PACKAGE] },
  queries: { zones: ['store', 'types:schemas', 'lib'], packages: ['astro:content', '@astrojs/rss'] },
  // `browser` belongs to the two lines below only inside <script>; see CLIENT_SCRIPTS.
  components: { zones: ['queries', 'lib', 'styles'], packages: ['astro', 'astro/*', 'astro:*'] },
  layouts: { zones: ['queries', 'lib', 'components', 'styles'], packages: ['astro', 'astro/*', 'astro:*'] },
  pages: {
    zones: ['layouts', 'components', 'queries', 'lib', 'styles'],
    packages: ['astro', 'astro/*', 'astro:*'],
  },
  browser: { zones: ['lib', 'search'], packages: ['photoswipe'] },
  // The server's core runs on any runtime; what needs Node stands apart.
  edge: { zones: ['lib'], packages: ['isbot'] },
  'edge/conformance': { zones: ['lib', 'edge'], packages: ['vitest'] },
  'edge/node': { zones: ['lib', 'edge'], packages: [ANY_PACKAGE] },
  'edge/redis': { zones: ['lib', 'edge'], packages: ['@redis/client', NODE] },
  // `loa-site/*` are the built site's own tables, bundled with the Worker.
  'edge/cloudflare': { zones: ['lib', 'edge'], packages: ['cloudflare:workers', 'loa-site/*'] },
  'edge/cloudflare/tools': { zones: ['lib', 'edge'], packages: [ANY_PACKAGE] },
  tests: { zones: ['*'], packages: [ANY_PACKAGE] },
  scripts: { zones: ['*'], packages: [ANY_PACKAGE] },
};

/** What any test may import besides: the tools of testing, a content folder read whole, the helpers in `src/tests`. */
const TESTS_TOO = { zones: ['store', 'tests'], packages: ['vitest', 'fast-check', NODE] };

/** Scripts inside `.astro` files run in the reader's browser, whatever folder the file is in. */
const CLIENT_SCRIPTS = { zones: ['browser', 'lib', 'search'], packages: IMPORT_TABLE.browser.packages };

const pathOf = (zone) => (zone === 'scripts' ? 'scripts' : `src/${zone}`);

/** The two rules that hold one line of the table: one for our own files, one for packages. */
function importRules(name, { zones, packages }) {
  const wholeZones = zones.map((zone) => zone.replace(/^types:/, ''));
  const typesOnly = zones
    .filter((zone) => zone.startsWith('types:'))
    .map((zone) => zone.slice('types:'.length));
  const allowed = [name, ...wholeZones].filter((zone) => zone !== '*').map(pathOf);
  const everywhere = zones.includes('*') ? ['src', 'package.json'] : [];
  const told = 'see IMPORT_TABLE in eslint.config.mjs.';
  return {
    'import-x/no-restricted-paths': [
      'error',
      {
        zones: [
          {
            target: '.',
            from: '.',
            except: [...new Set(['node_modules', ...allowed, ...everywhere])],
            message: `“${name}” may not import this: ${told}`,
          },
          {
            target: '.',
            from: pathOf('pages'),
            except: name === 'pages' ? ['.'] : [],
            message: 'Nobody imports pages.',
          },
        ],
      },
    ],
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: refusedPackages(packages), message: `“${name}” may not import this package: ${told}` },
          ...typesOnly.map((zone) => ({
            regex: `^\\.{1,2}/(.*/)?${zone}/`,
            allowTypeImports: true,
            message: `“${name}” may import only types from “${zone}”: ${told}`,
          })),
        ],
      },
    ],
  };
}

/** Matches every bare import that is not listed; an empty list refuses all. */
function refusedPackages(packages) {
  const exact = packages.map((name) => name.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '.*'));
  return `^(?!\\.{1,2}(?:/|$)|(?:${['(?!)', ...exact].join('|')})$)`;
}

const importTable = Object.entries(IMPORT_TABLE).flatMap(([name, line]) => [
  { name: `loa/imports/${name}`, files: [`${pathOf(name)}/**/*.{ts,astro}`], rules: importRules(name, line) },
  {
    name: `loa/imports/${name}/tests`,
    files: [`${pathOf(name)}/**/*.test.ts`],
    rules: importRules(name, {
      zones: [...line.zones, ...TESTS_TOO.zones],
      packages: [...line.packages, ...TESTS_TOO.packages],
    }),
  },
]);

/** Times are Viet Nam's wall clock and a build can be repeated: nothing but `lib/clock.ts` asks the machine. */
const CLOCK_RULE = [
  'error',
  {
    selector:
      'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Take the time from readEnvironment().now or readNow(), which honour LOA_NOW.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(get(Hours|Minutes|Date|Day|Month|FullYear|TimezoneOffset)|toLocale(Date|Time)String)$/]',
    message: "This reads the machine's time zone. Use src/lib/local-time.ts.",
  },
];

/** Of ESLint's own rules those that find mistakes which TypeScript lets pass. */
const CORE_RULES = Object.fromEntries(
  [
    'eqeqeq',
    'no-async-promise-executor',
    'no-cond-assign',
    'no-constant-binary-expression',
    'no-constant-condition',
    'no-control-regex',
    'no-debugger',
    'no-empty',
    'no-empty-character-class',
    'no-empty-pattern',
    'no-irregular-whitespace',
    'no-loss-of-precision',
    'no-misleading-character-class',
    'no-prototype-builtins',
    'no-self-assign',
    'no-unmodified-loop-condition',
    'no-unsafe-finally',
    'no-unused-private-class-members',
    'no-useless-assignment',
    'no-useless-backreference',
    'no-useless-catch',
    'no-useless-escape',
    'no-var',
    'prefer-const',
    'preserve-caught-error',
    'require-yield',
    'use-isnan',
  ].map((rule) => [rule, 'error']),
);

export default defineConfig(
  // The small sites of other generators are projects of their own; they are checked by being built.
  { ignores: ['dist/', '.cache/', '.astro/', 'content/', 'public/', 'scripts/bench-build/peers/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.recommendedTypeChecked,
  astro.configs['flat/recommended'],
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: import.meta.dirname })],
    },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...CORE_RULES,
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 15],
      'max-depth': ['error', 4],
      'max-params': ['error', 5],
      'import-x/no-cycle': 'error',
      'import-x/no-duplicates': 'error',
      'import-x/no-self-import': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      // Messages quote whatever staff typed, of whatever type it is.
      '@typescript-eslint/no-base-to-string': 'off',
      // There are no classes here: a function in an interface has no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      // tsc says the same (noUnusedLocals, noUnusedParameters), and knows types as well.
      '@typescript-eslint/no-unused-vars': 'off',
      // A number in a message is what most messages are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    name: 'loa/no-type-information',
    // astro check types .astro files; scripts inside them and plain .mjs belong to no TypeScript project.
    files: ['**/*.astro', '**/*.astro/*.ts', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    name: 'loa/core',
    files: ['src/**/*.ts'],
    ignores: ['src/browser/**', 'src/edge/**', 'src/lib/clock.ts', '**/*.astro/*.ts'],
    rules: { 'no-restricted-syntax': CLOCK_RULE },
  },
  {
    name: 'loa/queries',
    files: ['src/queries/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        ...CLOCK_RULE,
        {
          selector: 'NewExpression[callee.name="WeakMap"]',
          message:
            'What a query keeps, an incremental build would not see anybody look at: use remember() of src/store/ledger.ts.',
        },
      ],
    },
  },
  {
    name: 'loa/quiet',
    // Data in, data out: scripts print, and integrations speak through Astro's logger.
    files: ['src/**/*.ts'],
    ignores: ['**/*.astro/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    name: 'loa/tests',
    files: ['**/*.test.ts'],
    rules: {
      // describe(…) is one long function, and a long table of cases is a good test.
      'max-lines-per-function': 'off',
    },
  },
  ...importTable,
  {
    name: 'loa/imports/client-scripts',
    files: ['**/*.astro/*.ts'],
    rules: importRules('a script in a page', CLIENT_SCRIPTS),
  },
);
