/**
 * Takes over from the page's own media query where Office says whether its theme is dark. Excel on the
 * web and on the Mac may say nothing.
 */
export function followOfficeTheme(): void {
  const background = officeBackground();
  if (background !== undefined) {
    document.documentElement.dataset['theme'] = isDark(background) ? 'dark' : 'light';
  }
}

function officeBackground(): string | undefined {
  try {
    const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
    return theme?.bodyBackgroundColor;
  } catch {
    return undefined; // hosts without the theme throw when it is asked for
  }
}

/** `#rrggbb`, by the weights of perceived brightness. */
export function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = (color.match(/[0-9a-f]{2}/gi) ?? []).map((pair) =>
    parseInt(pair, 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
