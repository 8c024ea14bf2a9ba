import { describe, expect, it } from 'vitest';
import { fillForm, formsOf } from '../../../shared/domain/body-forms.ts';
import { type AnswerForm, answeredIn, answerForms, formReader } from '../../../shared/domain/form-answers.ts';

describe('formReader', () => {
  const usual = formsOf(undefined);

  it('reads every sentence of a body as it is written, in a paragraph with others too', () => {
    const read = formReader(usual);
    for (const name of answerForms) {
      const sentence = fillForm(usual[name], { time: '10:40' });
      expect(read(`The Chair opened the meeting. ${sentence} Members went on.`)).toContain(name);
    }
  });

  it('reads the own sentences of a body', () => {
    const read = formReader(
      formsOf({ noApologies: 'Apologies for absence – none', quorumLostAt: 'Inquorate ({time}).' }),
    );
    expect(read('Apologies  for absence – NONE')).toEqual(['noApologies']);
    expect(read('Inquorate (10:40)')).toEqual(['quorumLostAt']);
  });

  it.each([
    ['There were no apologies this time.', 'noApologies'],
    ['Apologies: none', 'noApologies'],
    ['No declarations of interest were made.', 'noInterests'],
    ['There were no conflicts of interest.', 'noInterests'],
    ['The Chair confirmed no comments were received on the minutes.', 'noComments'],
  ])('reads "%s" as an answer', (text, name) => {
    expect(formReader(usual)(text)).toEqual([name]);
  });

  it('reads none in words that say something else', () => {
    const read = formReader(usual);
    for (const text of ['', 'Apologies were received from Chris Brown.', 'The interest rate rose.', 'She commented.']) {
      expect(read(text)).toEqual([]);
    }
    expect(formReader(formsOf({ noComments: 'None.' }))('Nonetheless they went on.')).toEqual([]);
  });
});

describe('answeredIn', () => {
  const nothing = { said: new Set<AnswerForm>(), hasInterests: false, attendance: [{ state: 'present' as const }] };

  it('has no answer before anything is said', () => {
    expect(answeredIn(nothing)).toEqual({ apologies: false, interests: false, comments: false });
  });

  it('takes the sentences for answers', () => {
    const said = new Set<AnswerForm>(['noApologies', 'noInterests', 'noComments']);
    expect(answeredIn({ ...nothing, said })).toEqual({ apologies: true, interests: true, comments: true });
  });

  it('takes apologies on the list and declared interests for answers as well', () => {
    const facts = { ...nothing, hasInterests: true, attendance: [{ state: 'apologies' as const }] };
    expect(answeredIn(facts)).toEqual({ apologies: true, interests: true, comments: false });
  });
});
