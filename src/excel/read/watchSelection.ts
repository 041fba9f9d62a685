import { readExcel } from '../request/readExcel';

/** Calls back whenever another cell or chart is selected. */
interface SelectionWatch {
  /** Begins, and goes on with the charts that came since: Excel tells of those of a sheet at a time. */
  readonly begin: () => Promise<void>;
}

export function watchSelection(onSelect: () => void): SelectionWatch {
  const watched = new Set<string>();
  const tell = (): Promise<void> => {
    onSelect();
    return Promise.resolve();
  };
  return {
    begin: () =>
      readExcel(async ({ workbook }) => {
        const sheets = workbook.worksheets.load('items/id');
        await workbook.context.sync();
        const added = sheets.items.filter(({ id }) => !watched.has(id));
        if (watched.size === 0) sheets.onSelectionChanged.add(tell);
        for (const sheet of added) sheet.charts.onActivated.add(tell);
        await workbook.context.sync();
        for (const { id } of added) watched.add(id);
      }),
  };
}
