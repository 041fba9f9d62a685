import type { Progress } from '../app/progress';
import type { SettingsForm } from '../app/settings/settingsForm';
import type { SheetHeaders } from '../app/settings/sheetHeaders';
import type { RunTime } from '../calendar/runTime';
import type { DataSummary } from '../taskpane/state/paneState';
import type { Problem } from '../taskpane/state/problem';
import type { GivenFiles } from './givenFiles';

/** What the page asks of the worker. The answer has the same number. */
export type Request = { readonly id: number } & (
  | { readonly type: 'make'; readonly job: Job }
  /** Ends the job that runs. */
  | { readonly type: 'cancel' }
  | { readonly type: 'download'; readonly format: Format }
);

export interface Job {
  readonly file: OpenedFile;
  /** What `Parametri` is to say, where the user has changed it. */
  readonly form?: SettingsForm;
  readonly time: RunTime;
}

/** What was opened: a workbook, or the files of offices. Without files: the published sample. */
export interface OpenedFile {
  /** Of the workbook, or of the folder. */
  readonly name: string;
  /** Each with its path below the folder that was dropped. */
  readonly files?: GivenFiles['files'];
}

export const formats = ['xlsx', 'docx', 'html', 'json'] as const;
export type Format = (typeof formats)[number];

export const mediaTypes: Readonly<Record<Format, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  json: 'application/json',
};

/** Of `dati.xlsx`: `dati - report.docx`. */
export function downloadName(file: OpenedFile | undefined, format: Format): string {
  return `${(file?.name ?? '').replace(/\.[^.]*$/, '')} - report.${format}`;
}

export type WorkerAnswer =
  /** All that it will ever need is loaded. */
  | { readonly type: 'ready' }
  | ({ readonly id: number } & (
      | { readonly type: 'progressed'; readonly progress: Progress }
      | { readonly type: 'made'; readonly made: Made }
      | { readonly type: 'cancelled' }
      | { readonly type: 'failed'; readonly problem: Problem }
      | { readonly type: 'downloaded'; readonly bytes: Uint8Array }
    ));

/** What became of a file. */
export interface Made {
  readonly data: DataSummary;
  readonly settings: { readonly form: SettingsForm; readonly sheets: readonly SheetHeaders[] };
  /** The report as a page, or why there is none. */
  readonly result: { readonly page: string } | { readonly refusal: string };
}
