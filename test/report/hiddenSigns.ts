/** Characters that control, hide or turn what stands beside them; tabs and line breaks are none. */
export const hiddenSigns =
  // eslint-disable-next-line no-control-regex -- these are the characters in question
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Cs}/u;
