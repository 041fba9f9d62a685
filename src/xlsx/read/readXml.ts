import { Parser } from 'htmlparser2';
import { FileFault } from '../../faults/unreadableFile';
import { type RowTaker, takePlainRows } from './plainRows';

type XmlAttributes = Readonly<Record<string, string>>;

/** Told what an XML part holds, from top to bottom. Names come without their namespace prefix. */
export interface XmlHandler {
  open?(name: string, attributes: XmlAttributes): void;
  /** A text may come in several pieces. */
  text?(text: string): void;
  close?(name: string): void;
  /** Told of the rows of a worksheet that need no parser, in their place among all else. */
  readonly rows?: RowTaker;
}

const deepest = 100;
/** Characters without an event after which a part is no XML of a workbook. */
const longestSilence = 4 * 1024 * 1024;
/** Characters of a row that is kept until the rest of it comes. */
const longestRow = 256 * 1024;

/**
 * Feeds the part to the handler and gives the handler back after each of its pieces, so that the reader may
 * take what has come together, or stop. Throws a `FileFault` where the XML is cut off or wrongly nested.
 */
export async function* readXml<Handler extends XmlHandler>(
  bytes: AsyncIterable<Uint8Array>,
  handler: Handler,
): AsyncGenerator<Handler> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const guard = guarded(handler);
  const parser = new Parser(guard.callbacks, { xmlMode: true });
  let written = 0;
  const write = (text: string): void => {
    guard.expect(text.length);
    written += text.length;
    parser.write(text);
  };
  /** Writes what is not taken as plain rows; returns what may be the beginning of one. */
  const writeAround = (text: string, taker: RowTaker): string => {
    for (let at = 0; ;) {
      // Behind a whole tag, comment or the like the parser waits for nothing.
      const isBetweenRows = guard.isBetweenRows() && parser.endIndex === written - 1;
      if (isBetweenRows) {
        const end = takePlainRows(text, at, taker);
        if (end > at) guard.expectTag();
        at = end;
      }
      const landmark = guard.isAmongRows() ? '</row>' : '<sheetData>';
      const found = text.indexOf(landmark, at);
      if (found < 0) {
        const rest = text.slice(at);
        if (isBetweenRows && rest.length < longestRow) return rest;
        write(rest);
        return '';
      }
      write(text.slice(at, found + landmark.length));
      at = found + landmark.length;
    }
  };
  let rest = '';
  for await (const piece of bytes) {
    const text = rest + decode(decoder, piece);
    if (handler.rows) rest = writeAround(text, handler.rows);
    else write(text);
    yield handler;
  }
  write(rest);
  parser.end(decode(decoder, undefined));
  guard.finish();
  yield handler;
}

/** Reads a part to its end. */
export async function readWholeXml(
  bytes: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
): Promise<void> {
  const reading = readXml(bytes, handler);
  while (!(await reading.next()).done);
}

function decode(decoder: TextDecoder, piece: Uint8Array | undefined): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch (error) {
    throw new FileFault('damaged', 'XML is not UTF-8', error);
  }
}

/** The parser mends what is wrongly nested; here that is an error instead. */
function guarded(handler: XmlHandler) {
  let depth = 0;
  let elements = 0;
  let silence = 0;
  let justOpened = false;
  let isAmongRows = false;
  return {
    /** Within the element that holds the rows of a worksheet, and directly within it. */
    isAmongRows: (): boolean => isAmongRows,
    isBetweenRows: (): boolean => isAmongRows && depth === 2,
    /** Between the last tag and the next one stood something that the parser was not told. */
    expectTag(): void {
      justOpened = false;
    },
    expect(length: number): void {
      silence += length;
      if (silence > longestSilence) throw new FileFault('tooLarge', 'endless XML token');
    },
    finish(): void {
      if (elements === 0) throw new FileFault('damaged', 'XML without elements');
    },
    callbacks: {
      onopentag(name: string, attributes: XmlAttributes): void {
        silence = 0;
        elements += 1;
        depth += 1;
        if (depth > deepest) throw new FileFault('damaged', 'XML nested too deep');
        handler.open?.(localName(name), attributes);
        justOpened = true;
        if (depth === 2) isAmongRows = name === 'sheetData';
      },
      ontext(text: string): void {
        silence = 0;
        justOpened = false;
        handler.text?.(text);
      },
      onclosetag(name: string, isImplied: boolean): void {
        silence = 0;
        depth -= 1;
        // An empty tag (`<c/>`) closes as soon as it is open; any other implied end was missing.
        if (isImplied && !justOpened) throw new FileFault('damaged', `no end of <${name}>`);
        justOpened = false;
        handler.close?.(localName(name));
      },
    },
  };
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
