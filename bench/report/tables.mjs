import { textTable } from './textTable.mjs';

export function engineTables(sizes) {
  return [
    textTable(
      'Engine, from rows in memory to finished indicators (ms, medians)',
      [
        'users',
        'rows',
        'ours',
        'arquero',
        'DuckDB',
        'its queries',
        'arquero/ours',
        'of processor',
        'DuckDB/ours',
      ],
      sizes.map((size) => [
        size.users,
        size.rows,
        size.ours,
        size.arquero,
        size.duckdb,
        size.duckdbQueries,
        size.arqueroRatio,
        size.arqueroProcessorRatio,
        size.duckdbRatio,
      ]),
    ),
    textTable(
      'Engine, growth and memory',
      ['users', 'rows/s', 'bytes/row', 'times the size before', 'exponent'],
      sizes.map((size) => [
        size.users,
        size.rowsPerSecond,
        size.bytesPerRow,
        size.timesBefore ?? '',
        size.growthExponent ?? '',
      ]),
    ),
  ];
}

export function provenanceTables(sizes) {
  return [
    textTable(
      'Provenance, from rows in memory (ms, medians)',
      [
        'users',
        'rows',
        'rows of the figure',
        'counted and asked',
        'of processor',
        'a figure asked',
        'a row asked',
      ],
      sizes.map((size) => [
        size.users,
        size.rows,
        size.figureRows,
        size.first,
        size.processor,
        size.figure,
        size.row,
      ]),
    ),
  ];
}

export function fileTables({ sizes, reportWriter, peer }) {
  return [
    textTable(
      'File (ms and MB, medians, each a process of its own)',
      [
        'rows',
        'file MB',
        'reader',
        'MB',
        'command',
        'MB',
        'command/reader',
        'of processor',
        'raw writer',
        'MB',
      ],
      sizes.map((size) => [
        size.rows,
        size.fileMegabytes,
        size.reader,
        size.readerMegabytes,
        size.command,
        size.commandMegabytes,
        size.commandRatio,
        size.processorRatio,
        size.rawWriter,
        size.rawWriterMegabytes,
      ]),
    ),
    `Report writer alone: ${Math.round(reportWriter.milliseconds)} ms, ${reportWriter.bytes} bytes\n`,
    peerLine(peer),
  ];
}

function peerLine({ skipped, command, peer, version, ratio }) {
  if (skipped) return `The sample in pandas: skipped, ${skipped}\n`;
  const ms = ({ milliseconds }) => `${Math.round(milliseconds)} ms`;
  return `The sample, whole processes: command ${ms(command)}, pandas ${ms(peer)}, ${ratio.toFixed(1)} times as long; --version ${ms(version)}\n`;
}

const runs = {
  first: 'first report',
  unchanged: 'unchanged',
  firstChange: 'one row, first change',
  oneRow: 'one row changed',
  oneFinding: 'one row, a new finding',
};

export function excelTables({ runs: measured, stops, trips }) {
  const firstOf = (rows) => measured.find((each) => each.rows === rows && each.run === 'first');
  return [
    textTable(
      'Excel, official client against the workbook in memory',
      ['rows', 'run', 'requests', 'actions', 'KB out', 'KB in', 'written KB', '% of first']
        .concat(['task ms', 'silence ms'])
        .concat(['total ms']),
      measured.map((each) => [
        each.rows,
        runs[each.run],
        each.requests,
        each.actions,
        each.bytesToExcel / 1000,
        each.bytesFromExcel / 1000,
        each.bytesWritten / 1000,
        (100 * each.bytesWritten) / firstOf(each.rows).bytesWritten,
        each.longestTask,
        each.longestSilence,
        each.milliseconds,
      ]),
    ),
    textTable(
      'Excel, from the click on stop to the end of the run (ms, the longest of several moments)',
      ['rows', 'while', 'signs of progress', 'ms'],
      stops.map(({ rows, phase, signs, longest }) => [rows, phase, signs, longest]),
    ),
    textTable(
      'Excel, the whole run on as many rows as the sample has, by how long a request is on its way',
      ['ms a request', 'run', 'requests', 'total ms'],
      trips.map(({ delay, run, requests, milliseconds }) => [
        ...[delay, runs[run], requests, milliseconds],
      ]),
    ),
  ];
}

export function paneTables({ files, firstPaint, ready }) {
  const total = (key) => files.reduce((sum, file) => sum + file[key], 0);
  const start =
    ready === undefined
      ? 'No Chromium: starts are not timed.\n'
      : `First paint ${Math.round(firstPaint)} ms, ready ${Math.round(ready)} ms\n`;
  return [
    textTable(
      'Pane, production bundle (bytes)',
      ['file', 'raw', 'gzip'],
      [
        ...files.map(({ name, raw, gzip }) => [name, raw, gzip]),
        ['total', total('raw'), total('gzip')],
      ],
    ),
    start,
  ];
}

/** What DuckDB takes to count is beside the report of its counts. */
export function parquetTables({ users, rows, ways }) {
  return [
    textTable(
      `Reports of ${users} users in ${rows} rows, all counts as DuckDB has them`,
      ['from', 'files MB', 'ms', 'of processor', 'MB', 'DuckDB ms', 'DuckDB MB'],
      ways.map(({ way, fileMegabytes, milliseconds, processor, megabytes, counting }) => [
        way,
        fileMegabytes,
        milliseconds,
        processor,
        megabytes,
        counting?.milliseconds ?? '',
        counting?.megabytes ?? '',
      ]),
    ),
  ];
}
