import { legibleText } from '../text/xmlText';

/** Excel takes 255 characters of footer, and a longer title would run into the sheet's name. */
const longestTitle = 80;

/** In Excel's codes and at the sheet's scale: the report's title, the sheet's name, the page's number. */
export function footerTexts(title: string): Record<'left' | 'right', string> {
  return { left: `&10 ${plainText(title)}`, right: '&10&A · &P di &N' };
}

/** In a footer `&` begins a code, and `&&` is the character. */
function plainText(title: string): string {
  const characters = Array.from(legibleText(title).replace(/\s+/g, ' '));
  const shown =
    characters.length > longestTitle
      ? `${characters.slice(0, longestTitle - 1).join('')}…`
      : characters.join('');
  return shown.replaceAll('&', '&&');
}
