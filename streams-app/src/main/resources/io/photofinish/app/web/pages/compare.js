// Two athletes' meetings.
import { ask, find, path } from '../api.js';
import { alarm, h, section, table } from '../dom.js';
import * as words from '../words.js';

/** What is typed may be an id that no part of a name gives: of one of several athletes of a name. */
const ID = /^\S+-\S+$/;

export async function content([athlete, other], parameters) {
  if (athlete && other) return athlete === other ? asking([athlete, ''], 'Two different athletes are needed.') : meetings(athlete, other);
  const given = [parameters.get('athlete') ?? '', parameters.get('other') ?? ''];
  if (!given.every(Boolean)) return asking(given);
  try {
    const ids = await Promise.all(given.map(identify));
    const missing = ids.findIndex(id => !id);
    if (missing >= 0) return asking(given, ['No live article names ', h('bdi', {}, given[missing]), '.']);
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

/** By id, else the first whose name has this in it. */
async function identify(name) {
  const { items } = await ask('/v1/athletes', { name });
  const found = items.find(each => each.id === name) ?? items[0] ?? (ID.test(name) ? await find(`/v1/athletes/${path(name)}`) : null);
  return found?.id;
}

async function meetings(athlete, other) {
  const [one, two, found] = await Promise.all([
    ask(`/v1/athletes/${path(athlete)}`), ask(`/v1/athletes/${path(other)}`), ask(`/v1/athletes/${path(athlete)}/head-to-heads/${path(other)}`)]);
  const columns = [
    ['Race', of => words.race(of.race, words.occasion(of) || of.race)],
    [one.name, of => [words.place(of.place), ' ', of.mark ?? ''], 'figure'], [two.name, of => [words.place(of.otherPlace), ' ', of.otherMark ?? ''], 'figure'],
  ];
  return {
    title: `${one.name} against ${two.name}`,
    nodes: [
      h('h1', {}, words.athlete(athlete, one.name), ' against ', words.athlete(other, two.name)),
      ...(found.items.length
        ? found.items.map(each => section(`${each.discipline}: ${each.ahead}–${each.behind}`,
          table(`${each.meetings} ${each.meetings === 1 ? 'meeting' : 'meetings'} in finals, newest first`, columns, each.races)))
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
