import { FileFault } from '../faults/unreadableFile';
import type { FileBytes } from '../intake/rawSource';
import type { TextSurvey } from './surveyText';

/** The text in pieces, without its mark. Lines end in `\n`. Throws a `FileFault` for what is not decoded. */
export async function* decodeText(
  read: FileBytes,
  { encoding, hasReturnsAlone }: TextSurvey,
): AsyncGenerator<string> {
  const decoder = createDecoder(encoding);
  let isFirst = true;
  let held = '';
  const tidied = (piece: string): string => {
    let text = held + piece;
    held = '';
    if (isFirst && text !== '') {
      isFirst = false;
      if (text.startsWith('\ufeff')) text = text.slice(1);
    }
    if (!text.includes('\r')) return text;
    if (hasReturnsAlone) return text.replaceAll('\r', '\n');
    // The other half of the end of a line may come with the next piece.
    if (text.endsWith('\r')) {
      held = '\r';
      text = text.slice(0, -1);
    }
    return text.replaceAll('\r\n', '\n');
  };
  for await (const bytes of read()) yield tidied(decoder.decode(bytes, { stream: true }));
  yield tidied(decoder.decode());
  if (held !== '') yield '\n';
}

interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string;
}

function createDecoder(encoding: TextSurvey['encoding']): Decoder {
  if (encoding !== 'windows-1252') return strictDecoder(encoding);
  const decoder = new TextDecoder('latin1');
  return { decode: (bytes, options) => withWindowsSigns(decoder.decode(bytes, options)) };
}

function strictDecoder(encoding: string): Decoder {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return {
    decode(bytes, options) {
      try {
        return decoder.decode(bytes, options);
      } catch (error) {
        throw new FileFault('damaged', 'cannot be decoded', error);
      }
    },
  };
}

/** The signs of the bytes 80 to 9F. A byte that stands for no sign stays a control. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Browsers mean Windows-1252 by Latin-1; Node 20 takes either at its word. */
function withWindowsSigns(text: string): string {
  return text.replace(
    /[\u0080-\u009f]/g,
    (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign,
  );
}
