import { registerIcons } from 'office-ui-fabric-react/lib/Styling';
import * as React from 'react';

/** Draws the icons that this page and the parts it uses need: Fabric's own may be used in add-ins alone. */
export function useDrawnIcons(): void {
  registerIcons({
    style: { display: 'inline-block', width: '1em', height: '1em' },
    fontFace: {},
    icons: Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, drawn(shape)])),
  });
}

const circle = 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2Z';
const tick = 'M4.6 8.1l.9-.9 1.8 1.8 3.3-3.5.9.9-4.2 4.4Z';
const cross = 'M5.2 6.1l.9-.9L8 7.1l1.9-1.9.9.9L8.9 8l1.9 1.9-.9.9L8 8.9l-1.9 1.9-.9-.9L7.1 8Z';
const letterI = 'M7.3 4.2h1.4v1.5H7.3Zm0 2.6h1.4v5H7.3Z';

/** On a square of 16. */
const shapes = {
  Completed: circle + tick,
  ErrorBadge: circle + cross,
  Info: circle + letterI,
  Warning: 'M8 1.5 15 14H1Zm0 2.6L3.1 12.8h9.8ZM7.4 7h1.2v3H7.4Zm0 3.6h1.2v1.2H7.4Z',
  ChevronDown: 'm2.6 5.2.9-.9L8 8.8l4.5-4.5.9.9L8 10.6Z',
  CheckMark: 'm2 8.3 1-1 3 3L13 3.2l1 1-8 8.1Z',
  Cancel: 'm3 4 1-1 4 4 4-4 1 1-4 4 4 4-1 1-4-4-4 4-1-1 4-4Z',
  Clear: 'm3 4 1-1 4 4 4-4 1 1-4 4 4 4-1 1-4-4-4 4-1-1 4-4Z',
} as const;

function drawn(shape: string): React.ReactElement {
  return (
    <svg viewBox="0 0 16 16" width="1em" height="1em" fill="currentColor" fillRule="evenodd">
      <path d={shape} />
    </svg>
  );
}
