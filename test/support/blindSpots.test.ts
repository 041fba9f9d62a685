import { describe, expect, it } from '@jest/globals';
import { reportBytes } from '../../src/xlsx/write/reportBytes';
import { blindSpots } from './blindSpots';
import { editPart } from './editPart';
import { inspectXlsx } from './inspectXlsx';
import { showcase } from './showcase';

const sound = reportBytes(showcase());

/** What must be noticed, the part to spoil, what to replace in it and by what. */
const spoilt: readonly (readonly [string, string, string | RegExp, string])[] = [
  [
    'is there twice',
    'xl/worksheets/sheet2.xml',
    /<c r="B4"(.*?)<\/c>/,
    '<c r="B4"$1</c><c r="B4"$1</c>',
  ],
  [
    'merges overlap',
    'xl/worksheets/sheet1.xml',
    '</mergeCells>',
    '<mergeCell ref="A1:B2"/></mergeCells>',
  ],
  [
    'is hidden by a merge',
    'xl/worksheets/sheet1.xml',
    '</mergeCells>',
    '<mergeCell ref="B7:C12"/></mergeCells>',
  ],
  ['is no number', 'xl/worksheets/sheet1.xml', '<v>42</v>', '<v>NaN</v>'],
  [
    'holds the error',
    'xl/worksheets/sheet1.xml',
    /t="str"><f>(.*?)<\/f><v>n\.d\./,
    't="e"><f>$1</f><v>#N/A',
  ],
  ['is too long', 'xl/sharedStrings.xml', 'xxxx', 'xxxxx'],
  [
    'unbalanced parentheses',
    'xl/worksheets/sheet1.xml',
    '<f>SUM(C12:C13)</f>',
    '<f>SUM(C12:C13</f>',
  ],
  ['open quote', 'xl/worksheets/sheet1.xml', '"n.d."', '"n.d.'],
  ['begin as a formula', 'xl/worksheets/sheet1.xml', '<f>B4/7</f>', '<f>=B4/7</f>'],
  ['refers to an error', 'xl/worksheets/sheet1.xml', '<f>B4/7</f>', '<f>#REF!/7</f>'],
  ['is too long', 'xl/worksheets/sheet1.xml', '<f>B4/7</f>', `<f>B4${'+1'.repeat(5000)}</f>`],
  ['lacks _xlfn.', 'xl/worksheets/sheet1.xml', '_xlfn.STDEV', 'STDEV'],
  [
    'missing sheet 8',
    'xl/worksheets/sheet1.xml',
    "'8 Qualità dell''area'!C12",
    "'8 Qualita dell''area'!C12",
  ],
  [
    'leads nowhere',
    'xl/worksheets/sheet1.xml',
    "location=\"'1 Registrati'",
    "location=\"'1 Registrat'",
  ],
  ['two sheets', 'xl/workbook.xml', 'name="3 Profili"', 'name="7 SINTESI"'],
  ["not a sheet's name", 'xl/workbook.xml', 'name="3 Profili"', 'name="3 Profili: tutti"'],
  ['two defined names', 'xl/workbook.xml', 'localSheetId="1"', 'localSheetId="2"'],
  [
    'lacks the axis',
    'xl/charts/chart1.xml',
    /<c:axId val="(\d+)"\/><\/c:lineChart>/,
    '<c:axId val="7"/></c:lineChart>',
  ],
  ['does not cross', 'xl/charts/chart1.xml', /<c:crossAx val="\d+"\/>/, '<c:crossAx val="7"/>'],
  ['loose axis', 'xl/charts/chart1.xml', /<c:axId val="(\d+)"\/><\/c:lineChart>/, '</c:lineChart>'],
  [
    'wrong number of axes',
    'xl/charts/chart1.xml',
    /<c:axId val="(\d+)"\/><\/c:lineChart>/,
    '</c:lineChart>',
  ],
  [
    'refers to a missing sheet',
    'xl/charts/chart1.xml',
    "'1 Registrati'!$B$5",
    "'1 Registrat'!$B$5",
  ],
  ['refers to blank cells', 'xl/charts/chart1.xml', '$B$5:$F$5', '$C$5:$G$5'],
  ['copy of the wrong size', 'xl/charts/chart1.xml', '$B$5:$F$5', '$B$5:$E$5'],
  ['more or fewer values', 'xl/charts/chart1.xml', '<c:cat>', '<c:cat><c:strRef/>'],
  ['refers to no range', 'xl/charts/chart1.xml', "'1 Registrati'!$B$5:$F$5", 'altrove'],
  ['has no alt text', 'xl/drawings/drawing1.xml', /descr="[^"]*"/, ''],
  [
    'has a title',
    'xl/charts/chart1.xml',
    '<c:chart>',
    '<c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>T</a:t></a:r></a:p></c:rich></c:tx></c:title>',
  ],
  ['two charts', 'xl/drawings/drawing1.xml', '"Figura 1b"', '"Figura 1"'],
  ['overlaps', 'xl/drawings/drawing1.xml', '<xdr:row>28</xdr:row>', '<xdr:row>10</xdr:row>'],
  ['hides', 'xl/drawings/drawing1.xml', '<xdr:row>9</xdr:row>', '<xdr:row>4</xdr:row>'],
];

describe('blindSpots', () => {
  it('has nothing to say of a sound workbook', () => {
    expect(blindSpots(inspectXlsx(sound))).toEqual([]);
  });

  it.each(spoilt)('notices: %s (%s)', (problem, path, from, to) => {
    const workbook = inspectXlsx(editPart(sound, path, (xml) => xml.replace(from, to)));

    expect(blindSpots(workbook).join('\n')).toContain(problem);
  });
});
