import { describe, expect, it } from 'vitest';
import { openTerms } from '../../../shared/domain/term.ts';
import { aPerson, aSeat } from '../../helpers/registers.ts';

const SPAN = { today: '2026-03-12', upTo: '2026-09-12' };
const personId = aPerson('Ida Quist').id;
const kinds = (...seats: Parameters<typeof openTerms>[0]) => openTerms(seats, SPAN).map(({ kind }) => kind);

describe('openTerms', () => {
  it('lists what is over, the longest first, then what is vacant, then what ends by the day', () => {
    const [ending, vacant] = [aSeat({ personId, validTo: '2026-09-12' }), aSeat()];
    const [late, later] = [aSeat({ personId, validTo: '2026-03-11' }), aSeat({ personId, validTo: '2025-01-01' })];
    expect(openTerms([ending, vacant, late, later], SPAN).map(({ id }) => id)).toEqual(
      [later, late, vacant, ending].map(({ id }) => id),
    );
  });

  it('counts a term that ends today as one that is held, and asks nobody about a later end or none', () => {
    expect(kinds(aSeat({ personId, validTo: '2026-03-12' }))).toEqual(['ending']);
    expect(kinds(aSeat({ personId, validTo: '2026-09-13' }), aSeat({ personId }))).toEqual([]);
  });

  it('leaves out vacant seats whose days are over or are still to come', () => {
    expect(kinds(aSeat({ validTo: '2026-03-11' }), aSeat({ validFrom: '2026-03-13' }))).toEqual([]);
  });

  it('leaves out a term that another of its place follows, each following one alone', () => {
    const over = () => aSeat({ personId, category: 'Keepers', validTo: '2025-12-31' });
    const next = aSeat({ personId, category: 'Keepers', validFrom: '2026-01-01' });
    expect(kinds(over(), next)).toEqual([]);
    expect(kinds(over(), over(), next)).toEqual(['expired']);
    expect(kinds(over(), { ...next, category: 'Pilots' })).toEqual(['expired']);
    expect(kinds(over(), { ...next, role: 'alternate' })).toEqual(['expired']);
    expect(kinds(over(), { ...next, validFrom: '2025-12-31' }), 'from the last day on').toEqual([]);
    expect(kinds(over(), { ...next, validFrom: '2025-12-30' })).toEqual(['expired']);
  });

  it('takes no term for the one that follows itself', () => {
    expect(kinds(aSeat({ personId, category: 'Keepers', validFrom: '2025-12-31', validTo: '2025-12-31' }))).toEqual([
      'expired',
    ]);
  });
});
