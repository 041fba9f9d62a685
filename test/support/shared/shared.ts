import { get } from 'node:http';
import { text } from 'node:stream/consumers';

/** What the files of a run share: folders with what was made, the address of Chromium, profiles of LibreOffice. */
export type Shared =
  'command' | 'pane' | 'web' | 'sample' | 'browser' | 'office' | 'recalculatingOffice';

/** Where it is; it is made for the first file of the run that asks, see makeShared.mjs. */
export async function shared(name: Shared): Promise<string> {
  return await new Promise((resolve, reject) => {
    // Without an agent, which would keep the connection and with it jest's worker.
    get(`${process.env['SHARED_AT'] ?? ''}/${name}`, { agent: false }, (answer) => {
      void text(answer).then((said) => {
        if (answer.statusCode === 200) resolve(said);
        else reject(new Error(`${name}: ${said}`));
      }, reject);
    }).on('error', reject);
  });
}
