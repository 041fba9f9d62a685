import type { Dimension } from '../../indicators/tally/tally';
import type { CountedKind, Stage } from '../../service/stages';
import type { FigureFormat, Footnote } from '../report';

/**
 * A table of the report as data: what it counts, what runs down and what runs across. For example
 *
 *     {
 *       name: 'Tabella 7',
 *       caption: 'Scelte del soggetto attuatore per area territoriale e {periodo}',
 *       stage: 'providerChoice',
 *       rows: 'area',
 *       columns: ['periods', 'total', { column: 'ratio', header: '% pre-accoglienza' }],
 *     }
 *
 * The table is not made where the workbook has no rows of its stage. A column that compares with another
 * stage is left out where there are no rows of that one.
 */
export type TableDefinition = { readonly [Rows in RowsBy]: DefinitionBy<Rows> }[RowsBy];

/** What runs down. */
export type RowsBy = keyof Contents;

export type DefinitionBy<Rows extends RowsBy> = TableTexts & {
  readonly rows: Rows;
} & Contents[Rows];

/** Texts may hold the words in braces that `build/fillText.ts` knows: `per area e {periodo}`. */
interface TableTexts {
  /** `Tabella 3`, `Dati della Figura 4`: the caption begins with it. */
  readonly name: string;
  readonly caption: string;
  /** Unit, period and remark. */
  readonly subtitle?: string;
  /** What single headers mean. */
  readonly footnotes?: readonly Footnote[];
  /** Printed under the table. */
  readonly notes?: readonly string[];
}

/** What tables with such rows may count, and what may run across. */
interface Contents {
  /** The areas, then all of them together. */
  readonly area: Across<CountedKind, OwnColumn | ComparingColumn>;
  /** Below each area its job centres. */
  readonly jobCentre: Across<'participation', OwnColumn>;
  /** The providers of each area; every row carries its area. */
  readonly provider: Across<'providerChoice', OwnColumn>;
  /** The stages of the path that there are. */
  readonly stage: Across<'registration', OwnColumn | ComparingColumn>;
  readonly month: Across<'contact', 'channels' | 'total'>;
  /** The classes that the users of a stage fall into; small ones are withheld. */
  readonly class: Across<'registration' | 'pact', 'total' | 'share'> & {
    readonly dimensions: readonly Dimension[];
  };
  readonly question: Across<'satisfaction', QuestionColumn>;
}

interface Across<Counted, Name extends ColumnName> {
  readonly stage: Counted;
  readonly columns: readonly ColumnDefinition<Name>[];
  /**
   * The same rows once more, below a heading, with figures in the first columns that compare periods. It and
   * its remarks are left out where there is one period.
   */
  readonly secondBlock?: {
    readonly heading: string;
    readonly columns: readonly ColumnDefinition<Name>[];
  } & Pick<TableTexts, 'footnotes' | 'notes'>;
}

/** What runs across. */
export type ColumnName = OwnColumn | ComparingColumn | QuestionColumn | 'channels';

/** From the counts of the table's own stage. */
type OwnColumn =
  /** One column per period. */
  | 'periods'
  | 'total'
  /** The share of the total of all rows. A job centre's share is of its area. */
  | 'share'
  /** One rate per period, against the period before. */
  | 'variation'
  /** Since the beginning, one column per period. */
  | 'cumulative'
  /** By what share of itself the last complete period raised the cumulative count. */
  | 'lastStep'
  /** Per period, over the complete ones. */
  | 'mean'
  | 'standardDeviation'
  | 'coefficientOfVariation';

/** From the counts of two stages in the same place. */
type ComparingColumn =
  /** The ratio to the stage `of`, or where it is absent to the stage that `shareOf` names. */
  | 'ratio'
  | 'registered'
  | 'nonParticipants'
  | 'absenceRate'
  /** The share of the registered. In rows of stages one column; otherwise a column for each later stage. */
  | 'path'
  /** The drop-out. In rows of stages up to the stage of the row; otherwise up to the last stage. */
  | 'dropOut';

/** Of a question. */
type QuestionColumn =
  /** One column per vote. */
  'votes' | 'total' | 'meanVote' | 'voteDeviation' | 'highVotes';

/** A column as it usually is, or with a header, a format or a stage of its own. */
export type ColumnDefinition<Name extends ColumnName = ColumnName> =
  | Name
  | {
      readonly column: Name;
      readonly header?: string;
      readonly format?: FigureFormat;
      readonly of?: Stage;
    };
