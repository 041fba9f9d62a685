import { never } from './lives';

/** The users whose day is not `never`, in order of that day; users of the same day in their own order. */
export function usersByDay(days: Int32Array): Int32Array {
  let first = Infinity;
  let last = -Infinity;
  for (const day of days) {
    if (day === never) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (first > last) return new Int32Array(0);

  // A counting sort: a million users fall on fewer than a thousand days.
  const starts = new Int32Array(last - first + 2);
  for (const day of days) {
    if (day !== never) starts[day - first + 1] = (starts[day - first + 1] ?? 0) + 1;
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);

  const users = new Int32Array(starts.at(-1) ?? 0);
  days.forEach((day, user) => {
    if (day === never) return;
    const place = starts[day - first] ?? 0;
    users[place] = user;
    starts[day - first] = place + 1;
  });
  return users;
}
