// Two athletes' meetings.
import { ask, find, path } from '../api.js';
import { go } from '../app.js';
import { h, section, table } from '../dom.js';
import * as words from '../words.js';

export async function content([athlete, other], parameters) {
  if (athlete && other) return meetings(athlete, other);
  const given = [parameters.get('athlete'), parameters.get('other')];
  if (given.every(Boolean)) {
    const ids = await Promise.all(given.map(identify));
    if (ids.every(Boolean)) {
      window.history.replaceState(null, '', `/compare/${path(ids[0])}/${path(ids[1])}`);
      go(window.location.pathname);
    } else {
      const missing = given[ids.findIndex(id => !id)];
      return { title: 'Head-to-head', nodes: [h('h1', {}, 'Head-to-head'), h('p', {}, `No live article names ${missing}.`), form(given)] };
    }
  }
  return { title: 'Head-to-head', nodes: [h('h1', {}, 'Head-to-head'), form(given)] };
}

/** By id, else the first whose name has this in it. */
async function identify(name) {
  if (await find(`/v1/athletes/${path(name)}`)) return name;
  const found = await ask('/v1/athletes', { name, limit: 1 });
  return found.items[0]?.id;
}

async function meetings(athlete, other) {
  const [one, two, found] = await Promise.all([
    ask(`/v1/athletes/${path(athlete)}`), ask(`/v1/athletes/${path(other)}`), find(`/v1/athletes/${path(athlete)}/head-to-heads/${path(other)}`)]);
  const columns = [
    ['Race', of => words.race(of.race, words.occasion(of) || of.race)],
    [one.name, of => [words.place(of.place), ' ', of.mark ?? ''], 'figure'], [two.name, of => [words.place(of.otherPlace), ' ', of.otherMark ?? ''], 'figure'],
  ];
  return {
    title: `${one.name} against ${two.name}`,
    nodes: [
      h('h1', {}, words.athlete(athlete, one.name), ' against ', words.athlete(other, two.name)),
      ...(found?.items.length
        ? found.items.map(each => section(`${each.discipline}: ${each.ahead}–${each.behind}`,
          table(`${each.meetings} meetings in finals, newest first`, columns, each.races)))
        : [h('p', {}, 'They have not met in a final that is known.')]),
      section('Others', form(['', ''])),
    ],
  };
}

function form([athlete, other]) {
  return h('form', { action: '/compare', method: 'get' },
    h('label', { for: 'one' }, 'Athlete'), h('input', { id: 'one', name: 'athlete', value: athlete ?? '', required: true }),
    h('label', { for: 'two' }, 'against'), h('input', { id: 'two', name: 'other', value: other ?? '', required: true }),
    h('button', {}, 'Compare'));
}
