/** The other half of makeShared.mjs: jest wants it in a file of its own. */
export { endAll as default } from './makeShared.mjs';
