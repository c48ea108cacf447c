import { createTheme } from '@mui/material/styles'
import { frFR } from '@mui/material/locale'

/** Targets of a finger: 44 px, on a screen as on a phone. */
const target = 44

const labelSize = '1.2rem'

const sans = '"Segoe UI", system-ui, -apple-system, "Noto Sans", "Liberation Sans", Arial, sans-serif'

/** Calm colours of our own: lagoon for actions, sand for what waits, brick for what is wrong. AA in both modes. */
const light = {
  primary: { main: '#17585c', dark: '#0f4347', light: '#e3eeee', contrastText: '#ffffff' },
  secondary: { main: '#6a4a63', dark: '#533a4e', light: '#f2ebf0', contrastText: '#ffffff' },
  error: { main: '#a32a2a', dark: '#861f1f', light: '#fbecea', contrastText: '#ffffff' },
  warning: { main: '#7b4f06', dark: '#633f04', light: '#fbf1dd', contrastText: '#ffffff' },
  success: { main: '#2a6140', dark: '#1f4b31', light: '#e6f1e9', contrastText: '#ffffff' },
  info: { main: '#2c5478', dark: '#21415e', light: '#e7eff6', contrastText: '#ffffff' },
  background: { default: '#f4f5f2', paper: '#ffffff' },
  text: { primary: '#1b2526', secondary: '#4c5a5b', disabled: '#6d7879' },
  divider: '#d5dad7',
}

const dark = {
  primary: { main: '#8ccbc9', dark: '#6fb3b1', light: '#22393a', contrastText: '#0d2324' },
  secondary: { main: '#d6b5cc', dark: '#bf9cb4', light: '#382c35', contrastText: '#2a1a25' },
  error: { main: '#f2a29b', dark: '#dd8a83', light: '#402523', contrastText: '#330d0a' },
  warning: { main: '#e7bd76', dark: '#d0a55f', light: '#3a2f1a', contrastText: '#2c1e04' },
  success: { main: '#95cfa8', dark: '#7db891', light: '#22362a', contrastText: '#0c2415' },
  info: { main: '#a3c6e6', dark: '#8bb0d1', light: '#233240', contrastText: '#0c1f30' },
  background: { default: '#131819', paper: '#1b2223' },
  text: { primary: '#e8eceb', secondary: '#b3bebd', disabled: '#8b9695' },
  divider: '#37403f',
}

/** The look of every page: square, sober, 16 px, words rather than colours. */
export const theme = createTheme(
  {
    cssVariables: { colorSchemeSelector: 'data-appearance' },
    colorSchemes: { light: { palette: light }, dark: { palette: dark } },
    shape: { borderRadius: 0 },
    shadows: Array.from({ length: 25 }, (_, depth) => (depth === 0 ? 'none' : '0 4px 20px rgb(0 0 0 / 0.16)')) as never,
    typography: {
      fontFamily: sans,
      h1: { fontSize: '1.5rem', fontWeight: 600, lineHeight: 1.3 },
      h2: { fontSize: '1.125rem', fontWeight: 600, lineHeight: 1.4 },
      h3: { fontSize: '1rem', fontWeight: 600, lineHeight: 1.5 },
      body1: { fontSize: '1rem', lineHeight: 1.5 },
      body2: { fontSize: '0.9375rem', lineHeight: 1.45 },
      caption: { fontSize: '0.875rem', lineHeight: 1.4 },
      button: { textTransform: 'none', fontWeight: 600, fontSize: '1rem', letterSpacing: 0 },
    },
    transitions: { create: () => 'none' },
    components: {
      MuiCssBaseline: { styleOverrides: baseline },
      MuiButtonBase: { defaultProps: { disableRipple: true }, styleOverrides: { root: focusRing } },
      MuiButton: {
        defaultProps: { disableElevation: true },
        styleOverrides: { root: { minHeight: target, paddingInline: 16 }, sizeSmall: { fontSize: '0.9375rem', paddingInline: 8 }, outlined: { borderColor: 'var(--mui-palette-text-secondary)' } },
      },
      MuiIconButton: { styleOverrides: { root: { minWidth: target, minHeight: target, borderRadius: 0 } } },
      MuiToggleButton: { styleOverrides: { root: { minHeight: target, textTransform: 'none' } } },
      MuiMenuItem: { styleOverrides: { root: { minHeight: target } } },
      MuiListItemButton: { styleOverrides: { root: { minHeight: target } } },
      MuiTab: { styleOverrides: { root: { minHeight: target, textTransform: 'none' } } },
      MuiLink: { defaultProps: { underline: 'always' } },
      MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiAlert: { styleOverrides: { root: alert } },
      MuiAlertTitle: { styleOverrides: { root: { fontWeight: 600 } } },
      MuiDialogTitle: { styleOverrides: { root: { fontWeight: 600 } } },
      // Labels stay above their field, and are shown at three quarters of this size.
      MuiInputLabel: { defaultProps: { shrink: true }, styleOverrides: { root: { fontSize: labelSize } } },
      MuiOutlinedInput: { defaultProps: { notched: true }, styleOverrides: { notchedOutline: { borderColor: 'var(--mui-palette-text-disabled)', fontSize: labelSize } } },
      MuiFormHelperText: { styleOverrides: { root: { fontSize: '0.875rem', marginInline: 0 } } },
      MuiTooltip: { styleOverrides: { tooltip: { fontSize: '0.875rem' } } },
      MuiTableCell: { styleOverrides: { root: { fontSize: '1rem', paddingBlock: 8 }, head: { fontWeight: 600, lineHeight: 1.3 } } },
      // A form between the title and the buttons: its content scrolls, its buttons stay in sight.
      MuiDialog: { defaultProps: { transitionDuration: 0 }, styleOverrides: { paper: { '& > form': { display: 'flex', flexDirection: 'column', minHeight: 0 } } } },
      MuiMenu: { defaultProps: { transitionDuration: 0 } },
      MuiDrawer: { defaultProps: { transitionDuration: 0 } },
    },
  },
  frFR,
)

/** Full words on a pale ground, with a thick edge: the kind is told by its icon and edge. */
function alert({ ownerState }: { ownerState: { severity?: string } }) {
  const tone = `var(--mui-palette-${ownerState.severity ?? 'success'}-`
  return { color: 'var(--mui-palette-text-primary)', backgroundColor: `${tone}light)`, borderLeft: `4px solid ${tone}main)`, fontSize: '1rem', '& .MuiAlert-icon': { color: `${tone}main)` } }
}

function focusRing() {
  return { '&.Mui-focusVisible, &:focus-visible': { outline: '3px solid var(--mui-palette-info-main)', outlineOffset: 1 } }
}

function baseline() {
  return {
    html: { scrollPaddingTop: 72 },
    body: { fontVariantNumeric: 'tabular-nums' },
    'a:focus-visible, [tabindex]:focus-visible': { outline: '3px solid var(--mui-palette-info-main)', outlineOffset: 2 },
    'main:focus-visible, h1:focus-visible': { outline: 'none' },
    '@media (prefers-reduced-motion: reduce)': { '*': { animation: 'none !important' } },
    '@media print': {
      '@page': { margin: '14mm' },
      'body, #root *': { background: 'transparent !important', color: '#000 !important', boxShadow: 'none !important' },
      '.no-print': { display: 'none !important' },
      'thead': { display: 'table-header-group' },
      'tr, .keep-together': { breakInside: 'avoid' },
    },
  }
}
