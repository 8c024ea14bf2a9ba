import { Button } from '@mantine/core';
import { type ReactNode, useCallback } from 'react';
import type { ApiError } from '../../../shared/api/errors.ts';
import type { Noun } from '../../../shared/api/events.ts';
import type { BodyTemplate } from '../../../shared/domain/body-template.ts';
import { useRefusal } from '../../components/fields/use-refusal.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { Section } from '../bodies/section.tsx';
import type { SheetProps } from '../bodies/use-body.ts';

const NOUNS: readonly Noun[] = ['template'];

const PLACES = [
  ['{{minutes}}', 'the minutes; it alone has to be there'],
  ['{{attendance}}', 'the attendance tables'],
  ['{{details}}', 'the lines under the title, as set above'],
  ['{{statement}}', 'the statement of the class'],
  ['{{notice}}', 'the notice that minutes with confidential parts begin with'],
] as const;

const WORDS = '{{title}} {{body}} {{short}} {{number}} {{reference}} {{date}} {{times}} {{venue}} {{status}} {{class}}';

/** Which places a template can have, and which styles of it are used. */
const PlacesHelp = (): ReactNode => (
  <details className="form-group">
    <summary>Places and styles of a template</summary>
    <div className="form-fields">
      <p>Each of these stands in a paragraph of its own, and the paragraph gives way to what is poured in:</p>
      <dl className="template-places">
        {PLACES.map(([place, words]) => (
          <div key={place}>
            <dt>
              <code>{place}</code>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p>
        These are words, and stand in any line, in the head and foot of pages too: <code>{WORDS}</code>
      </p>
      <p>What has no place of its own is printed before the minutes. Nothing is left out.</p>
      <p>
        The styles are found by their names: Heading 1 to 4, List Bullet, Table Grid or Minutes Table, Hyperlink, and
        where there are such: Minutes Text, Decision, Action, Post-meeting Note, Table Title, Table Head, Table Text.
        All else has the style of the paragraph of <code>{'{{minutes}}'}</code>.
      </p>
      <p>
        DRAFT and the mark of confidential minutes are laid over every page; nothing on it moves for them. Head and foot
        of the pages stay as they are.
      </p>
    </div>
  </details>
);

type ActsProps = SheetProps & {
  readonly template: BodyTemplate | null;
  say(answer: Promise<ApiError | undefined>): void;
};

const TemplateActs = ({ sheet: { body }, template, say }: ActsProps): ReactNode => {
  const choose = useAppStore((state) => state.chooseTemplate);
  const remove = useAppStore((state) => state.removeTemplate);
  const save = useAppStore((state) => state.saveTemplate);
  const saveSample = useAppStore((state) => state.saveSampleTemplate);
  return (
    <div className="field-row">
      <Button variant="default" onClick={() => say(choose(body.id))}>
        {template ? 'Choose another template …' : 'Choose a template …'}
      </Button>
      {template ? (
        <>
          <Button variant="default" onClick={() => say(save(body.id, template.fileName))}>
            Save it as a file
          </Button>
          <Button variant="default" onClick={() => say(remove(body.id))}>
            Take the template out
          </Button>
        </>
      ) : null}
      <Button variant="default" onClick={() => say(saveSample(body.id, `${body.code} minutes template.docx`))}>
        Save a template to begin with
      </Button>
    </div>
  );
};

const sizeWords = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1000))} kB`;

/** The Word file of the body's own that its minutes are poured into. */
export const TemplateSection = ({ sheet }: SheetProps): ReactNode => {
  const template = useAppStore((state) => state.bodyTemplate);
  const fetchTemplate = useAppStore((state) => state.fetchTemplate);
  const { id } = sheet.body;
  const fetch = useCallback(() => fetchTemplate(id), [id, fetchTemplate]);
  useFresh(NOUNS, fetch);
  const { refusal, say } = useRefusal();
  return (
    <Section
      id="template"
      title="Word template"
      hint="A Word file of the body’s own: the Word file of the minutes is poured into it, in its styles. The other formats keep the style that is set above."
    >
      {template === undefined ? null : (
        <>
          <p>
            {template ? (
              <>
                Minutes are poured into <strong>{template.fileName}</strong>, {sizeWords(template.size)}.{' '}
                <span className="quiet">
                  SHA-256 <code>{template.sha256.slice(0, 16)}…</code>
                </span>
              </>
            ) : (
              'There is none: the Word file has the style that is set above.'
            )}
          </p>
          <TemplateActs sheet={sheet} template={template} say={(answer) => void say(answer)} />
        </>
      )}
      {refusal === undefined ? null : <p role="alert">{refusal}</p>}
      <PlacesHelp />
    </Section>
  );
};
