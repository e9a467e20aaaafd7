// Time as a number of days, for an axis.

const DAY_MILLIS = 24 * 60 * 60 * 1000;
const MOST_LABELS = 6;
const DAYS_BETWEEN = [1, 2, 7, 14];
const MONTHS_BETWEEN = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240];
const DAYS_OF_A_MONTH = 30.44;

const number = day => Date.parse(day) / DAY_MILLIS;
const text = number => new Date(number * DAY_MILLIS).toISOString();

/**
 * Where steps stand that come in order, oldest first: on their day, else on the one by which an article told of it; of which only the year is known at
 * the end of that, as far as its neighbours leave room.
 */
export function places(steps) {
  const known = steps.map(step => step.date ?? step.reported);
  return steps.map((step, i) => {
    if (known[i]) return number(known[i]);
    const [before, after] = [known.slice(0, i).findLast(Boolean), known.slice(i).find(Boolean)];
    const end = step.year ? `${step.year}-12-31` : after ?? before;
    return Math.min(Math.max(number(end), before ? number(before) : -Infinity), after ? number(after) : Infinity);
  });
}

/** What stands along an axis from one day to another: days, firsts of months or years, by their number, at most seven. */
export function labels(from, to) {
  const months = MONTHS_BETWEEN.find(each => (to - from) / DAYS_OF_A_MONTH / each <= MOST_LABELS) ?? MONTHS_BETWEEN.at(-1);
  const found = firsts(from, to, months);
  if (found.length > 1) return new Map(found.map(first => [first, text(first).slice(0, months < 12 ? 'yyyy-mm'.length : 'yyyy'.length)]));
  const days = DAYS_BETWEEN.find(each => (to - from) / each <= MOST_LABELS) ?? DAYS_BETWEEN.at(-1);
  return new Map(Array.from({ length: Math.floor((to - from) / days) + 1 }, (_, i) => [from + i * days, text(from + i * days).slice(0, 'yyyy-mm-dd'.length)]));
}

/** The firsts of those months whose number since the year 0 is a multiple. */
function firsts(from, to, months) {
  const start = new Date(from * DAY_MILLIS);
  const found = [];
  for (let month = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / months) * months; ; month += months) {
    const first = Date.UTC(Math.floor(month / 12), month % 12) / DAY_MILLIS;
    if (!(first <= to)) return found;
    if (first >= from) found.push(first);
  }
}
