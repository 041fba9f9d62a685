import { describe, expect, it } from '@jest/globals';
import { settingsForm, withEdits } from '../../../src/app/settings/settingsForm';

const empty = settingsForm({ rows: [], dateSystem: 1900 });
const setting = (values: Partial<typeof empty.values>) => ({
  ...empty,
  values: { ...empty.values, ...values },
});
const correction = { sheet: 'Utenti', field: 'Data registrazione', column: 'Entrata' };

describe('withEdits', () => {
  it('saves what was typed, and leaves what somebody changed in the sheet meanwhile', () => {
    const now = setting({ title: 'B', service: 'nuovo' });
    const saved = withEdits(now, setting({ title: 'A' }), setting({ title: 'C' }));
    expect(saved.values).toMatchObject({ title: 'C', service: 'nuovo' });
  });

  it('takes the corrections of the form where they were changed there, and of the sheet otherwise', () => {
    const now = { ...empty, corrections: [correction] };
    expect(withEdits(now, empty, empty).corrections).toEqual([correction]);
    expect(withEdits(now, now, empty).corrections).toEqual([]);
  });
});
