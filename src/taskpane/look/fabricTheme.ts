import { createTheme, loadTheme } from 'office-ui-fabric-react/lib/Styling';

const edge = '0 0 0 1px var(--edge), 0 6px 14px rgba(0, 0, 0, 0.15)';

/** Fabric's colours are those of taskpane.css, which knows light and dark. */
export function useOwnColours(): void {
  loadTheme(
    createTheme({
      // What opens above the page has an edge: a shadow alone is not seen in the dark.
      effects: { elevation8: edge, elevation16: edge },
      palette: {
        white: 'var(--paper)',
        black: 'var(--ink)',
        neutralDark: 'var(--ink)',
        neutralPrimary: 'var(--ink)',
        neutralPrimaryAlt: 'var(--ink)',
        neutralSecondary: 'var(--muted)',
        neutralSecondaryAlt: 'var(--muted)',
        neutralTertiary: 'var(--muted)',
        neutralTertiaryAlt: 'var(--line)',
        neutralQuaternary: 'var(--muted)',
        neutralQuaternaryAlt: 'var(--line)',
        neutralLight: 'var(--wash)',
        neutralLighter: 'var(--wash)',
        neutralLighterAlt: 'var(--wash)',
        themePrimary: 'var(--accent)',
        themeSecondary: 'var(--accent)',
        themeTertiary: 'var(--accent)',
        themeDarkAlt: 'var(--accent-strong)',
        themeDark: 'var(--accent-strong)',
        themeDarker: 'var(--accent-strong)',
        themeLight: 'var(--line)',
        themeLighter: 'var(--wash)',
        themeLighterAlt: 'var(--wash)',
      },
      semanticColors: {
        messageText: 'var(--ink)',
        messageLink: 'var(--accent)',
        messageLinkHovered: 'var(--accent-strong)',
        errorText: 'var(--bad)',
        errorIcon: 'var(--bad)',
        errorBackground: 'var(--bad-wash)',
        warningIcon: 'var(--warning)',
        warningBackground: 'var(--warning-wash)',
        severeWarningIcon: 'var(--bad)',
        severeWarningBackground: 'var(--bad-wash)',
        successIcon: 'var(--good)',
        successBackground: 'var(--good-wash)',
        infoIcon: 'var(--muted)',
        infoBackground: 'var(--wash)',
      },
    }),
  );
}
