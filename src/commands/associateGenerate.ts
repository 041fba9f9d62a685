/** The name that the manifest's button calls. */
const functionName = 'generateReport';

/**
 * Lets the ribbon's button generate the report: the pane opens, to show progress and result.
 * Excel waits for `completed` whatever happens.
 */
export function associateGenerate(generate: () => Promise<void>): void {
  Office.actions.associate(functionName, (event: Office.AddinCommands.Event) => {
    void showAndGenerate(generate).finally(() => {
      event.completed();
    });
  });
}

/** The report is what was asked for: a pane that can't be shown doesn't keep it from being made. */
async function showAndGenerate(generate: () => Promise<void>): Promise<void> {
  await Office.addin.showAsTaskpane().catch(() => undefined);
  await generate();
}
