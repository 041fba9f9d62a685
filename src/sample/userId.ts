/** `MIP-000123` for the 123rd to register: `user` counts from 0. */
export function userId(user: number): string {
  return `MIP-${String(user + 1).padStart(6, '0')}`;
}
