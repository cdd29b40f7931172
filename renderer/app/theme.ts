/** Colours and type of the window. Contrast of text is 4.5:1 or more in both colour schemes. */
import {
  Button,
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import { optionsByWords } from '../ui/options-by-words.ts';

const petrol: MantineColorsTuple = [
  '#e6f6f5',
  '#d3ebe9',
  '#a7d6d2',
  '#78c0ba',
  '#51aea6',
  '#389f97',
  '#0f766e',
  '#0b665f',
  '#08564f',
  '#033f3a',
];

/**
 * Mantine picks the text of a filled button for the light scheme; this one is set for each scheme. On pale
 * yellow, yellow letters are not read: they have the page's own colour.
 */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  if (input.variant === 'light' && input.color === 'yellow')
    return { ...colors, color: 'var(--mantine-color-text)' };
  const primary = input.color === undefined || input.color === input.theme.primaryColor;
  return input.variant === 'filled' && primary
    ? { ...colors, color: 'var(--mantine-primary-color-contrast)' }
    : colors;
};

/**
 * Under the pointer a filled button goes away from its text in the dark scheme, too, not towards it: black
 * on petrol 6, which Mantine takes, is 3.8:1.
 */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {},
  dark: {
    '--mantine-primary-color-filled-hover': 'var(--mantine-color-petrol-4)',
    '--mantine-color-petrol-filled-hover': 'var(--mantine-color-petrol-4)',
  },
});

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 5 },
  colors: { petrol },
  fontFamily: "'Noto Sans Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Noto Sans Variable', system-ui, sans-serif", fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  autoContrast: true,
  // Where black and white are equally far (4.6:1): each filled button gets the better one.
  luminanceThreshold: 0.179,
  variantColorResolver,
  respectReducedMotion: true,
  components: {
    // The smallest is no less than a target may be (WCAG 2.5.8); Mantine's own is 22 pixels.
    Button: Button.extend({
      vars: (_, { size }) => ({ root: size === 'compact-xs' ? { '--button-height': '24px' } : {} }),
    }),
    Select: { defaultProps: { filter: optionsByWords } },
    MultiSelect: { defaultProps: { filter: optionsByWords } },
    // A dialog's head is no banner of the page (WCAG landmarks).
    // A list that goes on shows so: its bar stands there without a pointer over it.
    ScrollAreaAutosize: { defaultProps: { type: 'auto', offsetScrollbars: 'present' } },
    Modal: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
  },
});
