// What is going on: happenings as they come, and the latest results.
import { ask } from '../api.js';
import { h, section, table } from '../dom.js';
import * as words from '../words.js';

const MOST = 50;

export async function content() {
  const [happenings, latest] = await Promise.all([ask('/v1/happenings', { limit: 20 }), ask('/v1/results/latest', { limit: 20 })]);
  const list = h('ol', { class: 'ticker', 'aria-live': 'polite', 'aria-label': 'Happenings, newest first' },
    happenings.items.toReversed().map(line));
  const state = h('p', { class: 'soft', role: 'status' }, 'Connecting …');
  let [last, stream] = [happenings.next, null];
  const listen = () => {
    stream = new EventSource(`/v1/stream?since=${last}`);
    stream.onopen = () => { state.textContent = 'Live: what happens is shown as it comes.'; };
    stream.onerror = () => { state.textContent = 'The connection is lost; it comes back by itself.'; };
    stream.addEventListener('happening', event => {
      last = event.lastEventId;
      list.prepend(line(JSON.parse(event.data)));
      while (list.children.length > MOST) list.lastChild.remove();
    });
  };
  const pause = h('button', { type: 'button', click: () => {
    const isLive = stream !== null;
    stream?.close();
    stream = null;
    if (isLive) state.textContent = 'Paused.';
    else listen();
    pause.textContent = isLive ? 'Go on' : 'Pause';
  } }, 'Pause');
  listen();
  return {
    title: 'Live',
    nodes: [
      h('h1', {}, 'Live'),
      section('Happenings', state, pause, list.children.length ? null : h('p', { class: 'soft' }, 'Nothing has happened yet: publish an article.'), list),
      section('Latest results', table('By the date of the newest article', [['Athlete', of => words.athlete(of.athleteId, of.athlete)], ...words.RESULT_COLUMNS], latest.items)),
    ],
    leave: () => stream?.close(),
  };
}

function line(happening) {
  const of = happening.after ?? happening.before ?? {};
  return h('li', {},
    h('strong', {}, words.happening(happening.kind)), ': ', words.athlete(happening.athleteId, of.athlete), ' ',
    of.discipline ?? '', ' ', of.result ? words.result(of.result, of.mark ?? words.place(of.place) ?? 'evidence') : of.mark ?? '', ' ',
    words.records(of), words.occasion(of),
    happening.before && happening.after && happening.before.mark !== happening.after.mark ? ` (before: ${happening.before.mark ?? '–'})` : '',
    happening.article ? [' · ', words.article(happening.article)] : null,
    ' ', h('time', { class: 'soft', datetime: happening.at }, happening.at.slice(0, 16).replace('T', ' ')));
}
