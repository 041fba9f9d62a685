import './look/fabricConfig';
import * as React from 'react';
import { render } from 'react-dom';
import { findObstacle } from './hostCheck';
import { useOwnColours } from './look/fabricTheme';
import { followTheme } from './look/followTheme';
import { useOwnIcons } from './look/icons';
import { Pane } from './Pane';
import { ObstacleView } from './views/ObstacleView';

useOwnColours();
useOwnIcons();
const obstacle = await findObstacle();
followTheme();
render(
  obstacle === undefined ? <Pane /> : <ObstacleView obstacle={obstacle} />,
  document.getElementById('pane'),
);
