/** What keeps the add-in from working where it was opened. */
export type Obstacle = 'officeMissing' | 'officeSilent' | 'outsideExcel' | 'hostTooOld';

/** In milliseconds: office.js answers within a second or two, on a cold machine later, or never. */
const patience = 15_000;

/**
 * Calls back once it is known what is in the way, or with undefined where nothing is. After a silence
 * of 15 seconds it says so and goes on listening: a late answer counts too.
 */
export function watchHost(onChange: (obstacle: Obstacle | undefined) => void): void {
  if (typeof Office === 'undefined') {
    onChange('officeMissing');
    return;
  }
  const timer = setTimeout(() => onChange('officeSilent'), patience);
  void Office.onReady().then(({ host }) => {
    clearTimeout(timer);
    // Office.js gives null outside Office, whatever its types say.
    onChange((host as unknown) === 'Excel' ? oldHost() : 'outsideExcel');
  });
}

function oldHost(): Obstacle | undefined {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.12') ? undefined : 'hostTooOld';
}
