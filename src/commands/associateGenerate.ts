/** The name that the manifest's button calls. */
const functionName = 'generateReport';

/** What was asked for on the ribbon, until the pane can do it. */
export interface RibbonWishes {
  /** What a click does from now on; a click that came before is made good at once. */
  readonly grantWith: (generate: () => void) => void;
}

/**
 * Lets the ribbon's button generate the report: the pane opens, to show progress and result. To be
 * called as soon as office.js has run: a click may be why the page is loaded. Excel hears at once that
 * the click was taken, because it waits five minutes at most and holds back the next click meanwhile.
 */
export function associateGenerate(): RibbonWishes {
  let grant: (() => void) | undefined;
  let isWaiting = false;
  const take = (event: Office.AddinCommands.Event): void => {
    event.completed();
    void showPane();
    isWaiting = grant === undefined;
    grant?.();
  };
  // Without office.js there is no ribbon either.
  if (typeof Office !== 'undefined') Office.actions.associate(functionName, take);
  return {
    grantWith: (generate) => {
      grant = generate;
      if (isWaiting) generate();
      isWaiting = false;
    },
  };
}

/** The report is what was asked for: a pane that can't be shown doesn't keep it from being made. */
async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    return;
  }
}
