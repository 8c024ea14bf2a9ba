import {
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  type MantineColorsTuple,
  type MantineThemeOverride,
  Modal,
  mergeThemeOverrides,
} from '@mantine/core';

/*
 * Mantine drawn with the variables of styles/tokens.css, which is the only place that names a colour, a size or a
 * face. A colour of the program has the name of its meaning ('danger'); Mantine's own names ('red') mean the same.
 */

type Meaning = 'accent' | 'done' | 'warning' | 'danger' | 'confidential';

const COLOURS: Readonly<Record<string, Meaning>> = {
  accent: 'accent',
  done: 'done',
  warning: 'warning',
  danger: 'danger',
  confidential: 'confidential',
  blue: 'accent',
  green: 'done',
  teal: 'done',
  yellow: 'warning',
  orange: 'warning',
  red: 'danger',
  violet: 'confidential',
};

const token = (name: string): string => `var(--${name})`;

const [paper, ground, line, edge] = [token('paper'), token('ground'), token('line'), token('edge')];
const [ink, quiet, accentSoft] = [token('ink'), token('ink-quiet'), token('accent-soft')];

/** A meaning has two shades: a soft ground and what is read on it. */
const shadesOf = (meaning: Meaning): MantineColorsTuple => {
  const [soft, full] = [token(`${meaning}-soft`), token(meaning)];
  return [soft, soft, soft, soft, full, full, full, full, full, full];
};

/** Mantine takes its borders and grounds from the greys: from `gray` when it is light and from `dark` when it is dark. */
const greys = {
  gray: [ground, ground, line, line, edge, quiet, quiet, ink, ink, ink],
  dark: [ink, ink, quiet, quiet, line, line, paper, paper, ground, ground],
} satisfies Record<string, MantineColorsTuple>;

const colours = Object.fromEntries(Object.entries(COLOURS).map(([name, meaning]) => [name, shadesOf(meaning)]));

/** What opens over a screen: quick, and without a second banner among the landmarks of the page. */
const overlay = {
  overlayProps: { backgroundOpacity: 0.3 },
  closeButtonProps: { 'aria-label': 'Close' },
  attributes: { header: { role: 'presentation' } },
} as const;

const base = createTheme({
  colors: { ...colours, ...greys },
  primaryColor: 'accent',
  white: token('on-fill'),
  black: ink,
  fontFamily: token('font'),
  fontSizes: {
    xs: token('text-small'),
    sm: token('text-ui'),
    md: token('text-ui'),
    lg: token('text-prose'),
    xl: token('text-large'),
  },
  lineHeights: { md: token('line-ui') },
  spacing: {
    xs: token('space-2'),
    sm: token('space-3'),
    md: token('space-4'),
    lg: token('space-5'),
    xl: token('space-6'),
  },
  radius: { sm: token('radius-small'), md: token('radius') },
  defaultRadius: 'md',
  shadows: { xs: token('shadow-low'), sm: token('shadow-low'), md: token('shadow-high'), lg: token('shadow-high') },
  headings: {
    fontFamily: token('font'),
    fontWeight: '600',
    sizes: {
      h1: { fontSize: token('text-title'), lineHeight: '1.25' },
      h2: { fontSize: token('text-large'), lineHeight: '1.3' },
      h3: { fontSize: token('text-prose'), lineHeight: '1.4' },
      h4: { fontSize: token('text-ui'), lineHeight: '1.4' },
    },
  },
  respectReducedMotion: true,
});

const opening = (duration: number): MantineThemeOverride => {
  const defaultProps = { ...overlay, transitionProps: { duration } };
  return createTheme({
    components: { Modal: Modal.extend({ defaultProps }), Drawer: Drawer.extend({ defaultProps }) },
  });
};

export const theme = mergeThemeOverrides(base, opening(120));

/** The same with nothing that moves. */
export const stillTheme = mergeThemeOverrides(base, opening(0));

const variablesOf = ([name, meaning]: [string, Meaning]): Record<string, string> => {
  const [soft, full] = [token(`${meaning}-soft`), token(meaning)];
  const variable = (part: string): string => `--mantine-color-${name}-${part}`;
  return {
    [variable('text')]: full,
    [variable('filled')]: full,
    [variable('filled-hover')]: `color-mix(in srgb, ${full}, ${ink} 15%)`,
    [variable('light')]: soft,
    [variable('light-hover')]: soft,
    [variable('light-color')]: full,
    [variable('outline')]: full,
    [variable('outline-hover')]: soft,
  };
};

const surfaces = {
  '--mantine-color-text': ink,
  '--mantine-color-body': paper,
  '--mantine-color-bright': ink,
  '--mantine-color-error': token('danger'),
  '--mantine-color-success': token('done'),
  '--mantine-color-placeholder': quiet,
  '--mantine-color-anchor': token('accent'),
  '--mantine-color-default': paper,
  '--mantine-color-default-hover': accentSoft,
  '--mantine-color-default-color': ink,
  '--mantine-color-default-border': edge,
  '--mantine-color-dimmed': quiet,
  '--mantine-color-disabled': ground,
  '--mantine-color-disabled-color': quiet,
  '--mantine-color-disabled-border': line,
};

/** The same in light and in dark: which it is, the tokens say. */
export const cssVariables: CSSVariablesResolver = () => {
  const variables = Object.assign({}, surfaces, ...Object.entries(COLOURS).map(variablesOf));
  return { variables: {}, light: variables, dark: variables };
};
