import { createElement, type ReactNode } from 'react';
import type { ChartInks, SvgNode } from '../../../shared/charts/svg.ts';

/** The colours of the page, whichever it has. */
export const pageInks: ChartInks = {
  paper: 'var(--paper)',
  ink: 'var(--ink)',
  quiet: 'var(--ink-quiet)',
  line: 'var(--line)',
  first: 'var(--accent)',
  second: 'var(--warning)',
  font: 'inherit',
};

const PLAIN = /^(?:aria-|xmlns)/u;

/** 'text-anchor' is called textAnchor on a page. */
const propOf = (name: string): string =>
  PLAIN.test(name) ? name : name.replace(/-(\w)/gu, (_dash, letter: string) => letter.toUpperCase());

/** A drawing on the page. */
export const drawn = ({ tag, attributes, children }: SvgNode, key?: number): ReactNode =>
  createElement(
    tag,
    { ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [propOf(name), value])), key },
    ...children.map((child, at) => (typeof child === 'string' ? child : drawn(child, at))),
  );
