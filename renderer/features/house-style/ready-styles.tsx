import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Body } from '../../../shared/domain/body.ts';
import { inShippedStyle, type ShippedStyle, shippedStyles } from '../../../shared/domain/shipped-styles.ts';
import { useRefusal } from '../../components/fields/use-refusal.ts';
import { useAppStore } from '../../store/hooks.ts';
import { Section } from '../bodies/section.tsx';
import type { SheetProps } from '../bodies/use-body.ts';

const isIn = (body: Body, style: ShippedStyle): boolean => {
  const { initials, decisionJoin, actionPattern, actionLabel, houseStyle } = inShippedStyle(body, style);
  const now = [body.initials, body.decisionJoin, body.actionPattern, body.actionLabel, body.houseStyle];
  return JSON.stringify(now) === JSON.stringify([initials, decisionJoin, actionPattern, actionLabel, houseStyle]);
};

/** Styles that come with the program; one key puts the body into one of them. */
export const ReadyStyles = ({ sheet: { body } }: SheetProps): ReactNode => {
  const changeBody = useAppStore((state) => state.changeBody);
  const { refusal, say } = useRefusal();
  const choose = (style: ShippedStyle): void => {
    const said = `${body.code} prints like ${style.name.toLowerCase()}`;
    void say(changeBody(body.id, ({ body: now, rules }) => ({ body: inShippedStyle(now, style), rules }), { said }));
  };
  return (
    <Section
      id="ready"
      title="A style to begin with"
      hint="Sets everything on this screen but the logo, and how actions are numbered. Undo brings back what was set before."
    >
      <ul className="stack">
        {shippedStyles.map((style) => (
          <li key={style.id} className="ready-style">
            <Button variant="default" aria-pressed={isIn(body, style)} onClick={() => choose(style)}>
              {style.name}
            </Button>
            <span className="quiet">{style.says}</span>
          </li>
        ))}
      </ul>
      {refusal === undefined ? null : <p role="alert">{refusal}</p>}
    </Section>
  );
};
