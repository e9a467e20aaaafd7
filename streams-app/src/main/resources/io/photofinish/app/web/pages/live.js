// What is going on: happenings as they come, and the latest results.
import { ask } from '../api.js';
import { h, section, table } from '../dom.js';
import { more } from '../more.js';
import { stream } from '../stream.js';
import * as words from '../words.js';

const MOST = 50;
const RESULTS_AT_A_TIME = 20;
const RESULTS = [['Athlete', of => words.athlete(of.athleteId, of.athlete)], ...words.RESULT_COLUMNS];

export async function content() {
  const [happenings, latest] = await Promise.all([ask('/v1/happenings', { limit: 20 }), ask('/v1/results/latest', { limit: RESULTS_AT_A_TIME })]);
  const list = h('ol', { class: 'ticker', 'aria-live': 'polite', 'aria-label': 'Happenings, as they were written, the last first' },
    happenings.items.toReversed().map(line));
  const none = list.children.length ? null : h('p', { class: 'soft' }, 'Nothing has happened yet: publish an article.');
  const state = h('p', { class: 'soft', role: 'status' });
  const heard = happening => {
    none?.remove();
    list.prepend(line(happening));
    while (list.children.length > MOST) list.lastChild.remove();
  };
  const ticker = stream(happenings.next, heard, text => { state.textContent = text; });
  let isPaused = false;
  const pause = h('button', { type: 'button', click: () => {
    isPaused = !isPaused;
    pause.textContent = isPaused ? 'Go on' : 'Pause';
    if (!isPaused) {
      ticker.open();
      return;
    }
    ticker.close();
    state.textContent = 'Paused.';
  } }, 'Pause');
  return {
    title: 'Live',
    nodes: [
      h('h1', {}, 'Live'),
      section('Happenings', state, pause, none, list),
      section('Latest results',
        h('p', { class: 'soft' }, 'By the day of the race, or the last day of its championships; results of which neither is known are left out.'),
        more(latest, items => table('The latest first', RESULTS, items), cursor => ask('/v1/results/latest', { cursor, limit: RESULTS_AT_A_TIME }))),
    ],
    shown: ticker.open,
    leave: ticker.close,
  };
}

/** What is withdrawn has no links: the result is gone, and its athlete and article may be. */
function line(happening) {
  const of = happening.after ?? happening.before ?? {};
  const isGone = happening.kind === 'result_withdrawn';
  const outcome = of.mark ?? words.place(of.place);
  return h('li', {},
    h('strong', {}, words.happening(happening.kind)), ': ', isGone ? h('bdi', {}, of.athlete ?? happening.athleteId) : words.athlete(happening.athleteId, of.athlete), ' ',
    of.discipline ?? '', ' ', of.result && !isGone ? words.result(of.result, outcome || 'evidence') : outcome, ' ',
    words.records(of), words.occasion(of),
    happening.before && happening.after && happening.before.mark !== happening.after.mark ? ` (before: ${happening.before.mark ?? '–'})` : '',
    happening.article ? [' · ', isGone ? h('bdi', {}, happening.article) : words.article(happening.article)] : null,
    ' ', h('time', { class: 'soft', datetime: happening.at }, `${happening.at.slice(0, 16).replace('T', ' ')} UTC`));
}
