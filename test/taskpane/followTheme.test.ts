import { describe, expect, it } from '@jest/globals';
import { isDark, isOfficeDark } from '../../src/taskpane/look/followTheme';

describe('isDark', () => {
  it.each(['#000000', '#1f1f1f', '#262626', '#0000FF'])('takes %s for dark', (color) => {
    expect(isDark(color)).toBe(true);
  });

  it.each(['#ffffff', '#F3F2F1', '#00ff00', ''])('takes %s for light', (color) => {
    expect(isDark(color)).toBe(false);
  });
});

describe('isOfficeDark', () => {
  it('believes Office: its dark grey theme has a light page around the grid', () => {
    expect(isOfficeDark({ isDarkTheme: true, bodyBackgroundColor: '#ffffff' })).toBe(true);
    expect(isOfficeDark({ isDarkTheme: false, bodyBackgroundColor: '#000000' })).toBe(false);
  });

  it('goes by the background where an older Office does not say', () => {
    expect(isOfficeDark({ bodyBackgroundColor: '#262626' })).toBe(true);
    expect(isOfficeDark({ bodyBackgroundColor: '#ffffff' })).toBe(false);
  });

  it('knows nothing where there is no theme', () => {
    expect(isOfficeDark(undefined)).toBeUndefined();
    expect(isOfficeDark({})).toBeUndefined();
  });
});
