import { beforeEach, describe, expect, it } from '@jest/globals';
import { createHost, type Host } from '../createHost';
import { connectOffice, deliverEvents } from '../officeClient';
import { typeInto } from '../userActions';

let host: Host;
let run: typeof Excel.run;
let seen: string[];

beforeEach(() => {
  host = createHost();
  run = connectOffice(host).run;
  seen = [];
});

const listen = () =>
  run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add((event) => {
      seen.push(`${event.address} ${event.triggerSource}`);
      return Promise.resolve();
    });
    await context.sync();
    return handler;
  });

const write = (enableEvents: boolean) =>
  run(async (context) => {
    context.runtime.enableEvents = enableEvents;
    context.workbook.worksheets.getItem('Foglio1').getRange('B2').values = [[1]];
    await context.sync();
  });

const stop = (handler: Awaited<ReturnType<typeof listen>>) =>
  run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });

describe('events', () => {
  it('tell of what the user types and of what the add-in writes', async () => {
    const handler = await listen();
    typeInto(host, 'Foglio1!A1:A2', [[1], [2]]);
    await write(true);
    await deliverEvents(host);
    expect(seen).toEqual(['A1:A2 Unknown', 'B2 ThisLocalAddin']);
    await stop(handler);
  });

  it('are silent while they are switched off', async () => {
    const handler = await listen();
    await write(false);
    await deliverEvents(host);
    expect(seen).toEqual([]);
    await stop(handler);
  });

  it('are not raised for nobody', async () => {
    const handler = await listen();
    await stop(handler);
    typeInto(host, 'Foglio1!A1', 1);
    expect(host.takeEvents()).toEqual([]);
  });

  it('tell of sheets that come and go', async () => {
    const handlers = await run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.onAdded.add((event) => {
        seen.push(event.type);
        return Promise.resolve();
      });
      worksheets.onDeleted.add((event) => {
        seen.push(event.type);
        return Promise.resolve();
      });
      await context.sync();
      worksheets.add('Nuovo');
      worksheets.getItem('Nuovo').delete();
      await context.sync();
      return added;
    });
    await deliverEvents(host);
    expect(seen).toEqual(['WorksheetAdded', 'WorksheetDeleted']);
    expect(handlers).toBeDefined();
  });
});
