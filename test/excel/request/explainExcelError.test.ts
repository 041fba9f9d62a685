import { beforeEach, describe, expect, it } from '@jest/globals';
import { readExcel } from '../../../src/excel/request/excelRequest';
import { explainExcelError } from '../../../src/excel/request/explainExcelError';
import { createHost, type Host } from '../../../tools/excel-host/createHost';
import type { ErrorCode } from '../../../tools/excel-host/hostError';
import { connectOffice } from '../../../tools/excel-host/officeClient';

let host: Host;

beforeEach(() => {
  host = createHost();
  connectOffice(host);
});

const failureOf = async (batch: (context: Excel.RequestContext) => Promise<unknown>) =>
  readExcel(batch).then(
    () => {
      throw new Error('nothing failed');
    },
    (error: unknown) => error,
  );

const readA1 = async (context: Excel.RequestContext) => {
  context.workbook.worksheets.getItem('Foglio1').getRange('A1').load('values');
  await context.sync();
};

describe('an error of Excel in words', () => {
  it.each<[ErrorCode, string]>([
    ['AccessDenied', 'togli la protezione'],
    ['InvalidArgument', 'riprova'],
    ['ItemAlreadyExists', 'rinomina'],
    ['RequestPayloadSizeLimitExceeded', 'troppi dati'],
    ['ResponsePayloadSizeLimitExceeded', 'troppi dati'],
    ['RangeExceedsLimit', 'troppi dati'],
    ['NotImplemented', 'aggiorna Excel'],
    ['InvalidOperation', 'visualizzazione normale'],
    ['MergedRangeConflict', 'celle unite'],
    ['FilteredRangeConflict', 'filtro'],
    ['Timeout', 'in tempo'],
    ['RequestAborted', 'completato'],
    ['Conflict', 'un’altra persona'],
    ['InvalidReference', '«InvalidReference»'],
  ])('%s says what to do', async (code, words) => {
    host.trouble.failRequest = { request: 1, code };
    const { sentence, diagnostics } = explainExcelError(await failureOf(readA1));
    expect(sentence).toContain(words);
    expect(diagnostics).toContain(`codice: ${code}`);
  });

  it('tells a cell that is being edited', async () => {
    host.trouble.cellEdit = true;
    expect(explainExcelError(await failureOf(readA1)).sentence).toContain('premi Invio o Esc');
  });

  it('tells another workbook that stays in front', async () => {
    host.trouble.otherWorkbookInFront = 1000;
    const { sentence } = explainExcelError(await failureOf(readA1));
    expect(sentence).toContain('primo piano');
  });

  it('keeps the place for support', async () => {
    const failure = await failureOf(async (context) => {
      context.workbook.worksheets.getItem('Assente').load('name');
      await context.sync();
    });
    const { sentence, diagnostics } = explainExcelError(failure);
    expect(sentence).toContain('non c’è più');
    expect(diagnostics).toContain('codice: ItemNotFound');
    expect(diagnostics).toMatch(/posizione: WorksheetCollection\.getItem/);
  });
});

describe('any other error', () => {
  it('is called unexpected, and its trace kept', () => {
    const { sentence, diagnostics } = explainExcelError(new TypeError('x is undefined'));
    expect(sentence).toContain('errore imprevisto');
    expect(diagnostics).toMatch(/^errore: TypeError\nmessaggio: x is undefined\ntraccia: /);
  });

  it('may be anything that was thrown', () => {
    expect(explainExcelError('basta').diagnostics).toBe('errore: basta');
  });
});
