import '../taskpane/look/fabricConfig';
import * as React from 'react';
import { render } from 'react-dom';
import { useOwnColours } from '../taskpane/look/fabricTheme';
import { startEngine } from './engine';
import { useDrawnIcons } from './icons';
import { WebPage } from './WebPage';

const dark = matchMedia('(prefers-color-scheme: dark)');
const followTheme = (): void => {
  document.documentElement.dataset['theme'] = dark.matches ? 'dark' : 'light';
};
followTheme();
dark.addEventListener('change', followTheme);
useOwnColours();
useDrawnIcons();
render(<WebPage engine={startEngine()} />, document.getElementById('page'));
