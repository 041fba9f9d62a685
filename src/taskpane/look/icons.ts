import { initializeIcons as initializeCommon } from '@uifabric/icons/lib/fabric-icons';
import { initializeIcons as initializeWarning } from '@uifabric/icons/lib/fabric-icons-1';
import { initializeIcons as initializeCompleted } from '@uifabric/icons/lib/fabric-icons-2';
import { initializeIcons as initializeError } from '@uifabric/icons/lib/fabric-icons-3';

/** Where webpack.config.js puts the fonts, beside the page. */
const fonts = 'fonts/';

/** The few sets of Fabric's icons that the pane and the parts it uses draw from. */
export function useOwnIcons(): void {
  initializeCommon(fonts);
  initializeWarning(fonts);
  initializeCompleted(fonts);
  initializeError(fonts);
}
