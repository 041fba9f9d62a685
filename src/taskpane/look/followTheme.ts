/** Light or dark as Office is or, where it does not say, as the system is, now and when that changes. */
export function followTheme(): void {
  const dark = isOfficeDark(officeTheme());
  if (dark !== undefined) {
    show(dark);
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

function officeTheme(): Partial<Office.OfficeTheme> | undefined {
  try {
    return Office.context.officeTheme;
  } catch {
    return undefined; // without office.js, and in hosts that have no theme
  }
}

/** What Office says itself where it does, otherwise what its background says; undefined: it says nothing. */
export function isOfficeDark(theme: Partial<Office.OfficeTheme> | undefined): boolean | undefined {
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  return theme?.bodyBackgroundColor === undefined ? undefined : isDark(theme.bodyBackgroundColor);
}

/** Of `#rrggbb`, by perceived brightness (the weights of ITU-R BT.601). */
export function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = (color.match(/[0-9a-f]{2}/gi) ?? []).map((pair) =>
    parseInt(pair, 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
