import {
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  Modal,
  Paper,
  PasswordInput,
  TextInput,
} from '@mantine/core';

/** Nine tints and the two that carry meaning: 8 in the light theme, 3 in the dark one. */
const utama: MantineColorsTuple = [
  '#e3f0ed',
  '#c6e4df',
  '#a5e0d8',
  '#7fd1c7',
  '#56b8ad',
  '#349c91',
  '#1f8077',
  '#126d66',
  '#0b5d57',
  '#084743',
];

/** Mantine with our own palette: quiet surfaces, one green, borders instead of shadows. */
export const theme = createTheme({
  colors: { utama },
  primaryColor: 'utama',
  primaryShade: { light: 8, dark: 3 },
  // Black or white by luminance would be wrong on the light green of the dark theme.
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input);
    return input.variant === 'filled' ? { ...colours, color: 'var(--di-utama)' } : colours;
  },
  defaultRadius: 6,
  focusClassName: 'fokus',
  respectReducedMotion: true,
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Consolas, "Liberation Mono", monospace',
  fontSizes: { xs: '13px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  lineHeights: { xs: '18px', sm: '20px', md: '22px', lg: '24px', xl: '28px' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '22px', lineHeight: '28px' },
      h2: { fontSize: '17px', lineHeight: '24px' },
      h3: { fontSize: '15px', lineHeight: '22px' },
    },
  },
  breakpoints: { xs: '30em', sm: '48em', md: '56.25em', lg: '75em', xl: '90em' },
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    TextInput: TextInput.extend({
      defaultProps: { size: 'md', inputWrapperOrder: ['label', 'description', 'error', 'input'] },
    }),
    PasswordInput: PasswordInput.extend({
      defaultProps: { size: 'md', inputWrapperOrder: ['label', 'description', 'error', 'input'] },
    }),
    Checkbox: Checkbox.extend({ defaultProps: { iconColor: 'var(--di-utama)' } }),
    Modal: Modal.extend({ defaultProps: { centered: true, transitionProps: { duration: 0 } } }),
    Paper: Paper.extend({ defaultProps: { withBorder: true, p: 'md' } }),
  },
});

const shared = {
  '--mantine-color-body': 'var(--dasar)',
  '--mantine-color-text': 'var(--tinta)',
  '--mantine-color-dimmed': 'var(--redup)',
  '--mantine-color-placeholder': 'var(--redup)',
  '--mantine-color-default': 'var(--permukaan)',
  '--mantine-color-default-hover': 'var(--tint)',
  '--mantine-color-default-color': 'var(--tinta)',
  '--mantine-color-default-border': 'var(--garis-input)',
  '--mantine-color-error': 'var(--bahaya)',
  '--mantine-color-anchor': 'var(--utama)',
  '--mantine-primary-color-filled': 'var(--utama)',
  '--mantine-primary-color-filled-hover': 'var(--utama-tekan)',
  '--mantine-primary-color-contrast': 'var(--di-utama)',
  '--mantine-color-utama-filled': 'var(--utama)',
  '--mantine-color-utama-filled-hover': 'var(--utama-tekan)',
  '--mantine-color-utama-light': 'var(--tint)',
  '--mantine-color-utama-light-hover': 'var(--tint)',
  '--mantine-color-utama-light-color': 'var(--utama)',
  '--mantine-color-utama-outline': 'var(--utama)',
  '--mantine-color-utama-text': 'var(--utama)',
};

/** Mantine takes its colours from ours, in both themes. */
export const colourVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
