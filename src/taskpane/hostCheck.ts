/** What keeps the add-in from working where it was opened. */
export type Obstacle = 'officeMissing' | 'outsideExcel' | 'hostTooOld';

/** In milliseconds: office.js answers within a second or two, or never. */
const patience = 15_000;

/** Waits for office.js; undefined where all is well. */
export async function findObstacle(): Promise<Obstacle | undefined> {
  if (typeof Office === 'undefined') return 'officeMissing';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<'silence'>((resolve) => {
    timer = setTimeout(() => {
      resolve('silence');
    }, patience);
  });
  const answer = await Promise.race([Office.onReady(), silence]);
  clearTimeout(timer);
  if (answer === 'silence') return 'officeMissing';
  // Office.js gives null outside Office, whatever its types say.
  if ((answer.host as unknown) !== 'Excel') return 'outsideExcel';
  return Office.context.requirements.isSetSupported('ExcelApi', '1.12') ? undefined : 'hostTooOld';
}
