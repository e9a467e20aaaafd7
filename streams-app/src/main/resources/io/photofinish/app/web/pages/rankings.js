// Top marks.
import { ask } from '../api.js';
import { alarm, h, table } from '../dom.js';
import { more } from '../more.js';
import * as words from '../words.js';

const DISCIPLINES = ('60m 100m 200m 400m 800m 1500m mile 3000m 5000m 10000m half-marathon marathon 100mH 110mH 400mH 3000mSC HJ PV LJ TJ SP DT HT JT '
  + 'heptathlon decathlon 10kmW 20kmW 35kmW').split(' ');
const COLUMNS = [
  ['Rank', of => String(of.rank), 'figure'],
  ['Mark', of => words.result(of.result, of.mark), 'figure'], ['Wind', words.wind, 'figure'], ['Athlete', of => words.athlete(of.athleteId, of.athlete)],
  ['Nation', of => of.nation ?? ''], ['Records', words.records], ['Occasion', words.occasion],
];

export async function content(_, parameters) {
  const wanted = {
    discipline: parameters.get('discipline') ?? '1500m', category: parameters.get('category') ?? 'men',
    season: parameters.get('season') ?? '', indoor: parameters.get('indoor') ?? '', allMarks: parameters.get('allMarks') ?? '',
  };
  const title = `${wanted.discipline}, ${wanted.category}, ${wanted.season || 'all time'}${wanted.indoor ? ', indoor' : ''}`;
  return { title: `Ranking: ${title}`, nodes: [h('h1', {}, 'Rankings'), form(wanted), await list(title, wanted)] };
}

async function list(title, wanted) {
  try {
    const found = await ask('/v1/rankings', wanted);
    return found.items.length
      ? more(found, items => table(title, COLUMNS, items), cursor => ask('/v1/rankings', { ...wanted, cursor }))
      : h('p', {}, `No live article gives a mark for: ${title}.`);
  } catch (failure) {
    if (failure.status !== 400) throw failure;
    return alarm(`There is no such ranking: ${failure.message}.`);
  }
}

function form(wanted) {
  const select = (name, label, values) => [h('label', { for: name }, label), h('select', { id: name, name },
    values.map(value => h('option', { value, selected: value === wanted[name] }, value)))];
  const box = (name, label) => h('label', {}, h('input', { type: 'checkbox', name, value: 'true', checked: wanted[name] === 'true' }), ` ${label}`);
  return h('form', { action: '/rankings', method: 'get' },
    select('discipline', 'Discipline', DISCIPLINES.includes(wanted.discipline) ? DISCIPLINES : [wanted.discipline, ...DISCIPLINES]),
    select('category', 'Category', ['men', 'women', 'mixed', 'unknown']),
    h('label', { for: 'season' }, 'Season'), h('input', { id: 'season', name: 'season', inputmode: 'numeric', pattern: '[0-9]{4}', size: 5, value: wanted.season }),
    box('indoor', 'Indoor'), box('allMarks', 'All marks, not the best of each'), h('button', {}, 'Show'));
}
