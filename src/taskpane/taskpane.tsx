import './fabricConfig';
import './taskpane.css';
import * as React from 'react';
import { render } from 'react-dom';
import { findObstacle } from './hostCheck';
import { Pane } from './Pane';
import { ObstacleView } from './views/ObstacleView';

const obstacle = await findObstacle();
render(
  obstacle === undefined ? <Pane /> : <ObstacleView obstacle={obstacle} />,
  document.getElementById('pane'),
);
