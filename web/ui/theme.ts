import {
  ActionIcon,
  Badge,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Input,
  type MantineColorsTuple,
  Table,
} from '@mantine/core'

// Chàm, the blue-green ink of old postmarks. White text holds 4.5:1 from shade 6 on.
const cham: MantineColorsTuple = [
  '#e8f4f6',
  '#d2e7eb',
  '#a5cfd7',
  '#73b5c1',
  '#4a9eae',
  '#2a8a9c',
  '#187485',
  '#0f6373',
  '#0b5361',
  '#07404c',
]

// Giấy dó: greys with the warmth of bark paper, so a long day at the counter stays easy on the eye.
const gray: MantineColorsTuple = [
  '#faf9f6',
  '#f4f2ec',
  '#eae6dd',
  '#ddd8cc',
  '#c8c1b2',
  '#a19b8e',
  '#777369',
  '#565550',
  '#373a3a',
  '#1c2325',
]

// Son, the red of seals: only for what stops.
const red: MantineColorsTuple = [
  '#fcebea',
  '#f6d0ce',
  '#eba29e',
  '#e1726d',
  '#d64d48',
  '#c73633',
  '#b8292a',
  '#a51c22',
  '#87131a',
  '#680b12',
]

const dark: MantineColorsTuple = [
  '#e7ebea',
  '#bdc8ca',
  '#94a4a8',
  '#64757a',
  '#384a50',
  '#2a393e',
  '#1f2b2f',
  '#172125',
  '#10181b',
  '#0a1012',
]

export const theme = createTheme({
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SFMono-Regular', 'Cascadia Mono', Menlo, monospace",
  headings: {
    fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.2' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.84375rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.25rem' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '18px' },
  defaultRadius: 'md',
  primaryColor: 'cham',
  primaryShade: { light: 7, dark: 6 },
  colors: { cham, gray, dark, red },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    Badge: Badge.extend({ defaultProps: { tt: 'none', fw: 600, radius: 'sm' } }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
    InputWrapper: Input.Wrapper.extend({ defaultProps: { size: 'sm' } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 8, horizontalSpacing: 14 } }),
  },
})

/** Mantine's own surfaces, pointed at ours: `theme.css` holds the values for light and dark. */
export const surfaces: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-default': 'var(--sheet)',
    '--mantine-color-default-hover': 'var(--sheet-2)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-error': 'var(--stop)',
    '--mantine-color-anchor': 'var(--brand)',
  }
  return { variables: {}, light: both, dark: both }
}
