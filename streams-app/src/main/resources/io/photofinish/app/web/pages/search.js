// Athletes by part of a name.
import { ask } from '../api.js';
import { h, table } from '../dom.js';
import { more } from '../more.js';
import * as words from '../words.js';

const COLUMNS = [['Name', of => words.athlete(of.id, of.name)], ['Nation', of => of.nation ?? ''], ['Category', of => of.category ?? '']];

export async function content(_, parameters) {
  const name = parameters.get('name') ?? '';
  if (!name) return { title: 'Athletes', nodes: [h('h1', {}, 'Athletes'), h('p', {}, 'Enter a part of a name above.')] };
  const found = await ask('/v1/athletes', { name });
  return {
    title: `Athletes: ${name}`,
    nodes: [
      h('h1', {}, `Athletes: ${name}`),
      found.items.length
        ? more(found, items => table('Athletes of that name', COLUMNS, items), cursor => ask('/v1/athletes', { name, cursor }))
        : h('p', {}, 'No live article names such an athlete.'),
    ],
  };
}
