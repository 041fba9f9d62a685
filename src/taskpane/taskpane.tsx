import './look/fabricConfig';
import * as React from 'react';
import { render } from 'react-dom';
import { associateGenerate } from '../commands/associateGenerate';
import { watchHost } from './hostCheck';
import { useOwnColours } from './look/fabricTheme';
import { followTheme } from './look/followTheme';
import { useOwnIcons } from './look/icons';
import { Pane } from './Pane';
import { ObstacleView } from './views/PaneView';

const wishes = associateGenerate();
useOwnColours();
useOwnIcons();
watchHost((obstacle) => {
  followTheme();
  render(
    obstacle === undefined ? <Pane wishes={wishes} /> : <ObstacleView obstacle={obstacle} />,
    document.getElementById('pane'),
  );
});
