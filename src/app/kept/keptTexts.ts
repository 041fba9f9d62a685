/** What a workbook keeps for the add-in: texts by name. */
export type KeptTexts = ReadonlyMap<string, string>;
