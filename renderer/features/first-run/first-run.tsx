import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ApiError } from '../../../shared/api/errors.ts';
import { useAppStore } from '../../store/hooks.ts';

const STEPS = [
  ['Set up a body', 'its seats, its standing items, how its decisions and actions are written.'],
  ['Plan a meeting', 'when, where, and what is on the agenda.'],
  ['Take the minutes', 'as the meeting goes; decisions and actions are found in what you type.'],
  ['Hand out the draft', 'as a Word file, and follow the actions until they are closed.'],
] as const;

const useSample = () => {
  const loadSample = useAppStore((state) => state.loadSample);
  const [isLoading, setLoading] = useState(false);
  const [error, setError] = useState<ApiError>();
  const load = async (): Promise<void> => {
    setLoading(true);
    setError(await loadSample());
    setLoading(false);
  };
  return { load, isLoading, error };
};

/** What an empty book says: what the program is for, and the two ways to begin. */
export const FirstRun = (): ReactNode => {
  const { load, isLoading, error } = useSample();
  return (
    <section className="first-run" aria-labelledby="first-run-title">
      <h2 id="first-run-title">This book is empty</h2>
      <p>Minutebook keeps the minutes of your committees, from the agenda to the last closed action.</p>
      <ol>
        {STEPS.map(([step, what]) => (
          <li key={step}>
            <strong>{step}</strong>: {what}
          </li>
        ))}
      </ol>
      <div className="first-run-ways">
        <Button component="a" href="#/bodies/new">
          Create your first body
        </Button>
        <Button variant="default" loading={isLoading} onClick={() => void load()}>
          Open the sample book
        </Button>
      </div>
      {error ? <p role="alert">{error.message}</p> : null}
      <p className="quiet">The sample is made up: a code administrator with two bodies, its meetings and actions.</p>
    </section>
  );
};
