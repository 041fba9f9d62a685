import type { Format } from './messages';

const mediaTypes: Readonly<Record<Format, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  json: 'application/json',
};

/** Offers the bytes as a download: of `dati.xlsx`, `dati - report.docx`. */
export function saveBytes(bytes: Uint8Array, format: Format, fileName: string): void {
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaTypes[format] });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${fileName.replace(/\.[^.]*$/, '')} - report.${format}`;
  link.click();
  // Not before the browser has begun to read it.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
