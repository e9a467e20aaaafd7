// The races of an edition.
import { ask, path } from '../api.js';
import { h, table } from '../dom.js';
import { more } from '../more.js';
import * as words from '../words.js';

const COLUMNS = [
  ['Race', of => words.race(of.id, of.id.split('/').slice(0, 2).join(', '))], ['City', of => of.city ?? ''],
  ['Podium', of => (of.podium ?? []).map((each, i) => [i ? ', ' : '', words.athlete(each.athleteId, each.athlete), each.mark ? ` ${each.mark}` : '']), 'long'],
  ['Known', of => String(of.entrants), 'figure'],
];

export async function content([code, year]) {
  const address = `/v1/competitions/${path(code)}/${path(year)}`;
  const found = await ask(address);
  const title = `${words.competition(code)} ${year}`;
  return { title, nodes: [h('h1', {}, title), more(found, items => table('Finals', COLUMNS, items), cursor => ask(address, { cursor }))] };
}
