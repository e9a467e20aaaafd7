// Records as claimed, and the succession of one.
import { ask, path } from '../api.js';
import { h, table } from '../dom.js';
import { more } from '../more.js';
import * as words from '../words.js';

const HOLDER = [
  ['Mark', of => words.result(of.result, of.mark ?? 'evidence'), 'figure'], ['Athlete', of => words.athlete(of.athleteId, of.athlete)],
  ['Nation', of => of.nation ?? ''], ['Occasion', words.occasion, 'long'],
];
const COLUMNS = [
  ['Record', words.record, 'long'], ['Discipline', of => of.discipline + (of.indoor ? ' indoor' : '')],
  ['Category', of => of.category], ...HOLDER.map(([heading, cell, kind]) => [heading, of => cell(of.holder), kind]),
];

export async function content([id]) {
  if (!id) {
    const found = await ask('/v1/records');
    return {
      title: 'Records',
      nodes: [h('h1', {}, 'Records'),
        found.items.length
          ? more(found, items => table('As articles claim them', COLUMNS, items), cursor => ask('/v1/records', { cursor }))
          : h('p', {}, 'No live article tells of a record.')],
    };
  }
  const record = await ask(`/v1/records/${path(id)}`);
  const title = `${words.recordText(record)}, ${record.discipline}, ${record.category}${record.indoor ? ', indoor' : ''}`;
  return {
    title: words.capital(title),
    nodes: [h('h1', {}, words.capital(title)), table('Holder', HOLDER, [record.holder]), table('Succession, oldest first', HOLDER, record.succession ?? [])],
  };
}
