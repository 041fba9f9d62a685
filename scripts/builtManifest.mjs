/** The address in manifest.xml: that of the development server. */
export const developmentUrl = 'https://localhost:3000';

/** The manifest as the build delivers it. `baseUrl`: where the add-in is served, without a slash at the end. */
export function builtManifest(xml, baseUrl) {
  return xml.replaceAll(developmentUrl, baseUrl);
}
