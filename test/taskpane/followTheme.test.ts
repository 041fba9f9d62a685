import { describe, expect, it } from '@jest/globals';
import { isDark } from '../../src/taskpane/look/followTheme';

describe('isDark', () => {
  it.each(['#000000', '#1f1f1f', '#262626', '#0000FF'])('takes %s for dark', (color) => {
    expect(isDark(color)).toBe(true);
  });

  it.each(['#ffffff', '#F3F2F1', '#00ff00', ''])('takes %s for light', (color) => {
    expect(isDark(color)).toBe(false);
  });
});
