/** Of the list of the parts' types. */
export const contentTypesNamespace = 'http://schemas.openxmlformats.org/package/2006/content-types';
/** Of lists of relationships. */
export const relationshipsNamespace =
  'http://schemas.openxmlformats.org/package/2006/relationships';
/** What the types of Office's own relationships begin with, before a slash. */
export const officeRelationships =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
