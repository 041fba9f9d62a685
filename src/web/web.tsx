import '../taskpane/look/fabricConfig';
import * as React from 'react';
import { render } from 'react-dom';
import { useOwnColours } from '../taskpane/look/fabricTheme';
import { followTheme } from '../taskpane/look/followTheme';
import { startEngine } from './engine';
import { useDrawnIcons } from './icons';
import { WebPage } from './WebPage';

followTheme();
useOwnColours();
useDrawnIcons();
render(<WebPage engine={startEngine()} />, document.getElementById('page'));
