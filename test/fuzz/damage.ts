import type { Random } from '../../src/sample/random';
import { pick } from '../properties/book';

/** A way to damage the bytes of a file. */
type Damage = (bytes: Buffer, random: Random) => Buffer;

const damages: readonly Damage[] = [
  (bytes, random) => {
    const flipped = Buffer.from(bytes);
    const times = pick(random, [1, 1, 2, 8, 64]);
    for (let index = 0; index < times; index++) {
      const at = Math.floor(random() * bytes.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    }
    return flipped;
  },
  (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  (bytes, random) => {
    const at = Math.floor(random() * bytes.length);
    const added = Buffer.from(
      Array.from({ length: 1 + Math.floor(random() * 40) }, () => random() * 256),
    );
    return Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at)]);
  },
  (bytes, random) => {
    const at = Math.floor(random() * bytes.length);
    return Buffer.concat([
      bytes.subarray(0, at),
      bytes.subarray(at + 1 + Math.floor(random() * 40)),
    ]);
  },
  (bytes, random) => {
    const zeroed = Buffer.from(bytes);
    const at = Math.floor(random() * bytes.length);
    return zeroed.fill(
      pick(random, [0, 0xff, 0x50]),
      at,
      Math.min(bytes.length, at + 1 + Math.floor(random() * 30)),
    );
  },
  // Sizes, offsets and counts of the archive.
  (bytes, random) => {
    const changed = Buffer.from(bytes);
    const tail = Math.max(0, bytes.length - 600);
    const at = tail + Math.floor(random() * (bytes.length - tail - 4));
    changed.writeUInt32LE(pick(random, [0, 1, 0xffff_ffff, 0x7fff_ffff, 0xffff, 0x1000]), at);
    return changed;
  },
];

export function damaged(bytes: Buffer, random: Random): Buffer {
  return pick(random, damages)(bytes, random);
}

const values = [
  ...[
    '',
    '0',
    '-1',
    '1',
    '1048576',
    '1048577',
    '99999999999999999999',
    '1e309',
    'NaN',
    'Infinity',
    'A0',
  ],
  ...[
    'XFE1',
    'A1:XFD1048576',
    'A1:A0',
    's',
    'str',
    'inlineStr',
    'e',
    'd',
    'b',
    'n',
    '__proto__',
    '&#0;',
  ],
  ...[
    '&#x110000;',
    '&bad;',
    '../../../etc/passwd',
    'http://x/y',
    'xl/worksheets/sheet1.xml',
    '2018-12-31T99',
  ],
  ...[
    '\u0000',
    '\ud800',
    '=1+1',
    'preserve',
    'true',
    '1904',
    '_x0000_',
    '_xD800_',
    '_x005F_x0041_',
  ],
] as const;

/** A way to damage the text of an XML part. */
type Change = (xml: string, random: Random) => string;

const changes: readonly Change[] = [
  // The value of an attribute.
  (xml, random) => replacedOne(xml, /="[^"]*"/g, () => `="${pick(random, values)}"`, random),
  // The text between two tags.
  (xml, random) => replacedOne(xml, />[^<]*</g, () => `>${pick(random, values)}<`, random),
  // A tag goes, or stands twice.
  (xml, random) =>
    replacedOne(xml, /<[^>]*>/g, (tag) => pick(random, ['', tag + tag, '<x>']), random),
  // The name of an element.
  (xml, random) =>
    replacedOne(
      xml,
      /<\/?[a-z]+/gi,
      () => pick(random, ['<c', '</c', '<row', '</row', '<v', '<is', '<t', '<sheet']),
      random,
    ),
  (xml, random) => {
    const at = Math.floor(random() * xml.length);
    return (
      xml.slice(0, at) +
      pick(random, [
        ...values,
        '<',
        '>',
        '<!--',
        '<![CDATA[',
        '<?',
        '<!DOCTYPE a [<!ENTITY b "c">]>',
      ]) +
      xml.slice(at)
    );
  },
  (xml, random) => {
    const at = Math.floor(random() * xml.length);
    return xml.slice(0, at) + xml.slice(at + 1 + Math.floor(random() * 60));
  },
  // A piece elsewhere.
  (xml, random) => {
    const from = Math.floor(random() * xml.length);
    const piece = xml.slice(from, from + Math.floor(random() * 200));
    const at = Math.floor(random() * xml.length);
    return xml.slice(0, at) + piece + xml.slice(at);
  },
];

/** The parts of a workbook with something wrong in the XML of one to three of them. */
export function withDamagedXml(
  parts: Readonly<Record<string, string>>,
  random: Random,
): Record<string, string> {
  const damagedParts = { ...parts };
  for (let times = 1 + Math.floor(random() * 3); times > 0; times--) {
    const name = pick(random, Object.keys(parts));
    damagedParts[name] = pick(random, changes)(damagedParts[name] ?? '', random);
  }
  return damagedParts;
}

function replacedOne(
  xml: string,
  pattern: RegExp,
  replace: (found: string) => string,
  random: Random,
): string {
  const found = [...xml.matchAll(pattern)];
  if (found.length === 0) return xml;
  const { index, 0: text } = pick(random, found);
  return xml.slice(0, index) + replace(text) + xml.slice(index + text.length);
}
