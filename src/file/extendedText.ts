import { WorkbookFault } from './unreadableWorkbook';

/** Excel holds 32,767 characters in a cell; some producers write a little more. */
const longestText = 1_000_000;

/** The text of a cell and one more piece of it. Throws a `WorkbookFault` where there seems to be no end. */
export function extended(text: string, piece: string): string {
  if (text.length + piece.length > longestText) throw new WorkbookFault('tooLarge', 'endless text');
  return text + piece;
}
