import { describe, expect, it } from 'vitest';
import { escapeMarkup } from '../../../../shared/minutes-document/writers/escape.ts';

describe('escapeMarkup', () => {
  it('writes what means something in markup by its name, and nothing else', () => {
    expect(escapeMarkup(`<a href="x" title='y'>&amp; é</a>`)).toBe(
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp; é&lt;/a&gt;',
    );
  });
});
