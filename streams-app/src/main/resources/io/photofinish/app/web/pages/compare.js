// Two athletes' meetings.
import { ask, find, path } from '../api.js';
import { alarm, h, section, table } from '../dom.js';
import * as words from '../words.js';

/** What may be an id: the links to athletes of a name have it, and no part of a name need give it. */
const ID = /^[^\sA-Z]+-[^\sA-Z]+$/;

export async function content([athlete, other], parameters) {
  if (athlete && other) return athlete === other ? asking([athlete, ''], 'Two different athletes are needed.') : meetings(athlete, other);
  const given = [parameters.get('athlete') ?? '', parameters.get('other') ?? ''];
  if (!given.every(Boolean)) return asking(given);
  try {
    const found = await Promise.all(given.map(candidates));
    const missing = found.findIndex(athletes => !athletes.length);
    if (missing >= 0) return asking(given, ['No live article names ', h('bdi', {}, given[missing]), '.']);
    if (found.some(athletes => athletes.length > 1)) return choosing(given, found);
    const ids = found.map(([athlete]) => athlete.id);
    if (ids[0] === ids[1]) return asking(given, ['Two different athletes are needed: both names lead to ', words.athlete(ids[0]), '.']);
    return { address: `/compare/${path(ids[0])}/${path(ids[1])}` };
  } catch (failure) {
    if (failure.status !== 400) throw failure;
    return asking(given, `That is no name: ${failure.message}.`);
  }
}

function asking(given, why) {
  return { title: 'Head-to-head', nodes: [h('h1', {}, 'Head-to-head'), ...(why ? [alarm(why)] : []), form(given)] };
}

/** Who may be meant: the one of that id or whole name, else all whose name has this in it. */
async function candidates(name) {
  const meant = ID.test(name) ? await find(`/v1/athletes/${path(name)}`) : null;
  if (meant) return [meant];
  const { items } = await ask('/v1/athletes', { name });
  const called = items.filter(each => each.name && folded(each.name) === folded(name));
  return called.length === 1 ? called : items;
}

/** As the search compares: without accents, in lower case. */
function folded(name) {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A link for each who may be meant, which leaves the other name as it is. */
function choosing(given, found) {
  const link = (place, athlete) => {
    const names = given.map((name, at) => (at === place ? athlete.id : name));
    const query = new URLSearchParams({ athlete: names[0], other: names[1] });
    return h('li', {}, h('a', { href: `/compare?${query}` }, h('bdi', {}, athlete.name ?? athlete.id)), ' ', words.nation(athlete), athlete.category ? ` ${athlete.category}` : null);
  };
  const choices = found.flatMap((athletes, place) => athletes.length > 1
    ? [h('section', {}, h('h2', {}, 'Which ', h('bdi', {}, given[place]), '?'), h('ul', {}, athletes.map(athlete => link(place, athlete))))]
    : []);
  return { title: 'Head-to-head', nodes: [h('h1', {}, 'Head-to-head'), h('p', { role: 'status' }, 'Several athletes have that in their name.'), ...choices, form(given)] };
}

async function meetings(athlete, other) {
  const [one, two, found] = await Promise.all([
    ask(`/v1/athletes/${path(athlete)}`), ask(`/v1/athletes/${path(other)}`), ask(`/v1/athletes/${path(athlete)}/head-to-heads/${path(other)}`)]);
  const columns = [
    ['Race', of => words.race(of.race, words.occasion(of) || of.race), 'long'],
    [one.name, of => [words.place(of.place), ' ', of.mark ?? ''], 'figure'], [two.name, of => [words.place(of.otherPlace), ' ', of.otherMark ?? ''], 'figure'],
  ];
  return {
    title: `${one.name} against ${two.name}`,
    nodes: [
      h('h1', {}, words.athlete(athlete, one.name), ' against ', words.athlete(other, two.name)),
      ...(found.items.length
        ? found.items.map(each => section(`${each.discipline}: ${each.ahead}–${each.behind}`,
          table(`${words.count(each.meetings, 'meeting')} in finals, newest first`, columns, each.races)))
        : [h('p', {}, 'They have not met in a final that is known.')]),
      section('Others', form(['', ''])),
    ],
  };
}

function form([athlete, other]) {
  return h('form', { action: '/compare', method: 'get' },
    h('label', { for: 'one' }, 'Athlete'), h('input', { id: 'one', name: 'athlete', value: athlete, required: true }),
    h('label', { for: 'two' }, 'against'), h('input', { id: 'two', name: 'other', value: other, required: true }),
    h('button', {}, 'Compare'));
}
