import { readdirSync } from 'node:fs'
import eslint from '@eslint/js'
import accessibility from 'eslint-plugin-jsx-a11y'
import hooks from 'eslint-plugin-react-hooks'
import typescript from 'typescript-eslint'

const features = readdirSync(new URL('./src/features', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

/** Forbids imports whose path matches one of the rules: `[regular expression, what to do instead]`. */
function forbids(files, ...rules) {
  const patterns = rules.map(([regex, message]) => ({ regex, message }))
  return { files, rules: { 'no-restricted-imports': ['error', { patterns: [...everywhere, ...patterns] }] } }
}

const everywhere = [
  { regex: '^@mui/(material|x-date-pickers)$', message: 'Import by path: @mui/material/Button.' },
  { regex: '^@mui/x-data-grid', message: 'Tables are the DataTable of shared/ui.' },
]

/** shared → features → app: an import never points up, and a feature never reaches another. */
const directions = [
  forbids(['src/**/*.{ts,tsx}']),
  forbids(
    ['src/shared/**/*.{ts,tsx}', 'src/locales/**/*.ts'],
    ['^@/(features|app)(/|$)|^(\\.\\./)+(features|app)(/|$)', 'shared knows neither features nor app.'],
  ),
  ...features.map((feature) => {
    const others = features.filter((name) => name !== feature).join('|') || '(?!)'
    return forbids(
      [`src/features/${feature}/**/*.{ts,tsx}`],
      ['^@/app(/|$)|^(\\.\\./)+app(/|$)', 'A feature does not know the application.'],
      [`^@/features/(${others})(/|$)|^(\\.\\./)+(${others})(/|$)`, 'A feature does not know another: share through shared.'],
    )
  }),
]

export default typescript.config(
  { ignores: ['dist', 'node_modules', 'test-results', 'playwright-report', 'src/shared/api/generated.ts'] },
  eslint.configs.recommended,
  typescript.configs.recommended,
  accessibility.flatConfigs.recommended,
  hooks.configs.flat.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      // Focus is given on purpose: first field of a page that is only a form, panel over the page.
      'jsx-a11y/no-autofocus': 'off',
    },
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } } },
  ...directions,
)
