/**
 * Light or dark as Office is, or where Office does not say (Excel on the web and on the Mac may not) as
 * the system is, now and when it changes.
 */
export function followTheme(): void {
  const background = officeBackground();
  if (background !== undefined) {
    show(isDark(background));
    return;
  }
  const system = matchMedia('(prefers-color-scheme: dark)');
  show(system.matches);
  system.addEventListener('change', ({ matches }) => {
    show(matches);
  });
}

function show(dark: boolean): void {
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}

function officeBackground(): string | undefined {
  try {
    const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
    return theme?.bodyBackgroundColor;
  } catch {
    return undefined; // without office.js, and in hosts that have no theme
  }
}

/** Of `#rrggbb`, by perceived brightness (the weights of ITU-R BT.601). */
export function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = (color.match(/[0-9a-f]{2}/gi) ?? []).map((pair) =>
    parseInt(pair, 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
