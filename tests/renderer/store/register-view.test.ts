import { describe, expect, it } from 'vitest';
import {
  filterOf,
  firstView,
  isChanged,
  isNarrowed,
  narrowedTo,
  ownViewOf,
  viewOfOwn,
} from '../../../renderer/store/register-view.ts';
import type { ViewName } from '../../../shared/domain/action-view.ts';

const TODAY = '2026-11-22';

describe('a view of the register', () => {
  it('asks the book for what its name says', () => {
    const asked = (name: ViewName) => filterOf({ ...firstView, name }, TODAY);
    expect(asked('open')).toEqual({ open: true, awakeOn: TODAY });
    expect(asked('overdue')).toEqual({ overdueOn: TODAY });
    expect(asked('snoozed')).toEqual({ asleepOn: TODAY });
    expect(asked('settled')).toEqual({ open: false });
    expect(asked('all')).toEqual({});
  });

  it('asks for what narrows it as well, and not for blanks', () => {
    const view = { ...narrowedTo('owner', 'Ida'), text: '  ' };
    expect(filterOf(view, TODAY)).toEqual({ open: true, awakeOn: TODAY, owner: 'Ida' });
    expect([isNarrowed(view), isNarrowed({ ...firstView, text: ' ' })]).toEqual([true, false]);
  });

  it('comes back from one of one’s own as it was kept', () => {
    const kept = ownViewOf({ ...narrowedTo('body', 'HLC'), sort: 'due', descending: true, group: 'owner' }, 'Mine');
    expect(viewOfOwn(kept)).toMatchObject({ own: 'Mine', name: 'open', sort: 'due', descending: true, group: 'owner' });
    expect(isChanged(viewOfOwn(kept), kept)).toBe(false);
    expect(isChanged({ ...viewOfOwn(kept), sort: 'text' }, kept)).toBe(true);
  });
});
