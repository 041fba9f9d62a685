/**
 * The part that a relationship leads to: targets are absolute (`/xl/workbook.xml`) or relative to the folder
 * of the part that has the relationship (`../tables/table1.xml`). `folder` ends with a slash, or is empty.
 */
export function partName(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** `word/document.xml` -> `word/_rels/document.xml.rels`: the part with its relationships; ``: the file's. */
export function relationshipsPart(part: string): string {
  const name = part.slice(folderOf(part).length);
  return `${folderOf(part)}_rels/${name}.rels`;
}

/** With its slash, or empty. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** Of the list of the parts' types. */
export const contentTypesNamespace = 'http://schemas.openxmlformats.org/package/2006/content-types';
export const relationshipsNamespace =
  'http://schemas.openxmlformats.org/package/2006/relationships';
/** What the types of Office's own relationships begin with, before a slash. */
export const officeRelationships =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
