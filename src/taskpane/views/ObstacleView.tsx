import * as React from 'react';
import type { Obstacle } from '../hostCheck';
import { controls } from '../words/controls';
import { obstacleWords } from '../words/problemWords';
import { FooterView } from './FooterView';

/** Stands in place of the pane where the pane cannot work. */
export function ObstacleView({ obstacle }: { readonly obstacle: Obstacle }): React.ReactElement {
  return (
    <main className="pane">
      <h1>{controls.title}</h1>
      <p role="alert">{obstacleWords[obstacle]}</p>
      <FooterView />
    </main>
  );
}
