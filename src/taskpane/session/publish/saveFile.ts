/** Offers the bytes to the user as a download of this name. */
export function saveFile(bytes: Uint8Array, name: string, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click; a minute is enough on any computer.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
