import { escape, op, table } from 'arquero';

const dimensions = ['gender', 'education', 'employment', 'citizenship'];

/** From rows in memory to the finished indicators, loading included. @returns {import('./figures.mjs').Figures} */
export function runArquero(workbook, rules) {
  /** @type {Record<string, number>} */
  const figures = {};
  const { areaOfCentre, periodEnds, notStated } = rules;
  const periodOf = (day) => periodEnds.findIndex((end) => day <= end);
  const add = (prefix, counted, columns) => {
    const names = [...columns, 'count'];
    counted.scan((row, data) => {
      const [count, ...parts] = [...names].reverse().map((name) => data[name].at(row));
      const key = [prefix, ...parts.reverse()].join('/');
      if (count !== 0) figures[key] = count;
    }, true);
  };
  /** The earliest row of each user, with its period. */
  const firsts = (loaded) =>
    loaded
      .orderby('day')
      .dedupe('id')
      .derive({ period: escape((d) => periodOf(d.day)) });
  const countBy = (prefix, rows, columns) => add(prefix, rows.groupby(...columns).count(), columns);

  const users = firsts(
    load(workbook.Utenti, [
      'id',
      'day',
      'area',
      'gender',
      'birth',
      'education',
      'employment',
      'citizenship',
      'informationChannel',
    ]),
  ).derive({ ageClass: escape((d) => ageClassOf(d.birth, d.day, rules)) });
  countBy('registration', users, ['area', 'period']);
  const profile = (who, rows, names) => {
    for (const name of names) {
      const counted = rows
        .groupby(name)
        .count()
        .derive({ [name]: escape((d) => d[name] ?? notStated) });
      add(`${who}/${name}`, counted, [name]);
    }
  };
  profile('registered', users, [...dimensions, 'ageClass', 'informationChannel']);

  const meetings = load(workbook.Incontri, ['day', 'centre', 'area']);
  countBy('meeting', meetings.derive({ period: escape((d) => periodOf(d.day)) }), [
    'area',
    'period',
  ]);
  const taking = firsts(load(workbook.Partecipazioni, ['id', 'day', 'centre'])).derive({
    area: escape((d) => areaOfCentre[d.centre]),
  });
  countBy('participation', taking, ['area', 'period']);
  countBy('participation', taking, ['area', 'centre', 'period']);
  countBy('questionnaire', firsts(load(workbook.Questionari, ['id', 'day', 'area'])), [
    'area',
    'period',
  ]);
  const choices = firsts(load(workbook['Scelte SA'], ['id', 'day', 'provider', 'area']));
  countBy('providerChoice', choices, ['area', 'period']);
  countBy('providerChoice', choices, ['area', 'provider', 'period']);
  const pacts = firsts(load(workbook.Patti, ['id', 'day', 'provider', 'area']));
  countBy('pact', pacts, ['area', 'period']);
  profile('signed', pacts.select('id').lookup(users, 'id', ...dimensions, 'ageClass'), [
    ...dimensions,
    'ageClass',
  ]);

  const contacts = load(workbook.Contatti, ['day', 'channel', 'number']);
  add('contact', contacts.groupby('channel', 'day').rollup({ count: op.sum('number') }), [
    'channel',
    'day',
  ]);
  workbook.Gradimento.headers.slice(1).forEach((text, index) => {
    const ratings = load(workbook.Gradimento, [
      'day',
      ...Array.from({ length: index + 1 }, (_, i) => `rating${i}`),
    ]);
    const name = `rating${index}`;
    const counted = ratings
      .groupby(name)
      .count()
      .filter(escape((d) => d[name] !== null));
    add(`satisfaction/${text}`, counted, [name]);
  });
  return figures;
}

/** A table of the sheet's first columns, each an array of its own. */
function load({ rows }, names) {
  return table(
    Object.fromEntries(
      names.map((name, index) => {
        const column = new Array(rows.length);
        for (let row = 0; row < rows.length; row++) column[row] = rows[row][index];
        return [name, column];
      }),
    ),
  );
}

const firstSerial = Date.UTC(1899, 11, 30);
const dateOf = (serial) => new Date(firstSerial + serial * 86_400_000);

function ageClassOf(birth, registered, { ageClasses }) {
  if (birth === null) return null;
  const [born, on] = [dateOf(birth), dateOf(registered)];
  const months =
    (on.getUTCFullYear() - born.getUTCFullYear()) * 12 + on.getUTCMonth() - born.getUTCMonth();
  const years = Math.floor((months - (on.getUTCDate() < born.getUTCDate() ? 1 : 0)) / 12);
  return ageClasses.find(([to]) => years <= to)?.[1] ?? null;
}
