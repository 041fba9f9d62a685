import type { RawWorkbook } from '../../intake/rawWorkbook';
import { sampleNotesSheet } from '../../service/reportSheets';
import { laterStages } from '../../service/stages';
import type { SampleData } from '../lives';
import { contactSheet } from './contactSheet';
import { meetingSheet } from './meetingSheet';
import { providerSheet, settingsSheet, territorySheet } from './referenceSheets';
import { satisfactionSheet } from './satisfactionSheet';
import { stageSheet } from './stageSheets';
import { userSheet } from './userSheet';

/** The sheets of a sample in the order in which an analyst keeps them. Rows are made as they are read. */
export function sampleWorkbook(
  { lives, meetings }: SampleData,
  readme: readonly string[],
  seed: string,
): RawWorkbook {
  return {
    notes: [{ name: sampleNotesSheet, lines: readme }],
    sheets: [
      userSheet(lives, seed),
      meetingSheet(meetings),
      ...laterStages.map((stage) => stageSheet(lives, stage)),
      contactSheet(lives, seed),
      satisfactionSheet(lives, seed),
      territorySheet(),
      providerSheet(),
      settingsSheet(),
    ],
  };
}
