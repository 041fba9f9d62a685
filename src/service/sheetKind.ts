import { countedKinds } from './stages';

/** What the rows of a sheet are. */
export const rowKinds = [
  ...countedKinds,
  'contact',
  'satisfaction',
  'territory',
  'providers',
] as const;

export type RowKind = (typeof rowKinds)[number];

/** The sheet `Parametri` has no rows of one kind: it is read on its own. */
export type SheetKind = RowKind | 'settings';
