import { beforeEach, describe, expect, it } from '@jest/globals';
import { createHost, type Host } from '../createHost';
import { connectOffice } from '../officeClient';

let host: Host;
let run: typeof Excel.run;

beforeEach(() => {
  host = createHost();
  run = connectOffice(host).run;
});

const write = (options: Excel.RunOptions, ...addresses: readonly string[]) =>
  run(options, async (context) => {
    for (const address of addresses) {
      context.workbook.worksheets.getItem('Foglio1').getRange(address).values = [[1]];
      await context.sync();
    }
  });

const move = (options: Excel.RunOptions) =>
  run(options, async (context) => {
    context.workbook.worksheets.getItem('Foglio1').position = 0;
    await context.sync();
  });

const grouped: Excel.RunOptions = { mergeUndoGroup: true };

describe('undo', () => {
  it('has a step for each request that writes', async () => {
    await write({}, 'A1', 'A2');
    expect(host.undo.steps).toHaveLength(2);
  });

  it('has one step for all requests of a group', async () => {
    await write(grouped, 'A1', 'A2');
    await write(grouped, 'A3', 'A4');
    expect(host.undo.steps).toHaveLength(2);
  });

  it('ends with a sheet that is moved: no group may hold it', async () => {
    await write({}, 'A1');
    await expect(move(grouped)).rejects.toMatchObject({ code: 'UndoNotSupported' });
    expect(host.undo.cleared).toBe(0);
    await move({});
    expect(host.undo).toMatchObject({ cleared: 1 });
    expect(host.undo.steps).toHaveLength(1);
  });

  it('refuses a group that is too large', async () => {
    host.trouble.groupLimit = 1;
    await write(grouped, 'A1');
    await expect(write(grouped, 'A1', 'A2')).rejects.toMatchObject({ code: 'UndoNotSupported' });
    await write({}, 'A1', 'A2');
  });
});
