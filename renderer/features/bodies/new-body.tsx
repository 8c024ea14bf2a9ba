import { Button, Radio, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { ApiError } from '../../../shared/api/errors.ts';
import { inShippedStyle, shippedStyles } from '../../../shared/domain/shipped-styles.ts';
import { useKeptForm } from '../../components/fields/use-kept-form.ts';
import { useScreenTitle } from '../../components/screen-slots.ts';
import { useAppStore } from '../../store/hooks.ts';
import { actionExample } from './action-example.ts';
import { newBody, newBodyRules } from './new-body-defaults.ts';
import { Example } from './section.tsx';

const [USUAL] = shippedStyles;

const at = (error: ApiError | undefined, path: string): string | undefined =>
  error?.path === path ? error.message : undefined;

/** What a body is called, before anything else of it: short name and prefix are the code until they are changed. */
export const NewBody = (): ReactNode => {
  useScreenTitle('New body');
  const { typed, type, forget } = useKeptForm('new body');
  const { code = '', name = '' } = typed;
  const [error, setError] = useState<ApiError>();
  const makeBody = useAppStore((state) => state.makeBody);
  const [, navigate] = useLocation();
  const style = shippedStyles.find(({ id }) => id === typed['style']) ?? USUAL;
  const body = inShippedStyle(newBody(code.trim(), name.trim()), style);
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const made = await makeBody(body, newBodyRules);
    if (!made.ok) return setError(made.error);
    forget();
    navigate(`/bodies/${made.value}`);
  };
  const isElsewhere = error && !['body.code', 'body.name'].includes(error.path ?? '');
  return (
    <form className="new-form" noValidate onSubmit={(event) => void make(event)}>
      <h2>A body is a committee, a panel or a board</h2>
      <p className="sheet-hint">
        Its code stands in lists and in the references of its actions. All else can be set afterwards.
      </p>
      <TextInput
        label="Code"
        description="A few letters, as the minutes have them"
        required
        autoFocus
        autoComplete="off"
        value={code}
        error={at(error, 'body.code')}
        onChange={(event) => type('code', event.currentTarget.value)}
      />
      <TextInput
        label="Full name"
        required
        autoComplete="off"
        value={name}
        error={at(error, 'body.name')}
        onChange={(event) => type('name', event.currentTarget.value)}
      />
      <Radio.Group label="Its minutes read like those of" value={style.id} onChange={(id) => type('style', id)}>
        <div className="stack">
          {shippedStyles.map(({ id, name: words, says }) => (
            <Radio key={id} value={id} label={words} description={says} />
          ))}
        </div>
      </Radio.Group>
      {code.trim() === '' ? null : (
        <Example label="Reads">
          The {body.shortName} <strong>AGREED</strong> ..., with actions such as{' '}
          <strong className="numeral">{actionExample(body, 1)}</strong>
        </Example>
      )}
      {isElsewhere ? <p role="alert">{error.message}</p> : null}
      <div>
        <Button type="submit">Create the body</Button>
      </div>
    </form>
  );
};
