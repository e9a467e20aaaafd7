// Top marks.
import { ask } from '../api.js';
import { alarm, h, table } from '../dom.js';
import { more } from '../more.js';
import * as words from '../words.js';

const DISCIPLINES = ('50m 60m 100m 150m 200m 300m 400m 500m 600m 800m 1000m 1500m mile 2000m 3000m 2miles 5000m 10000m '
  + '5km 10km 15km 10miles 20km half-marathon 25km 30km marathon 100km ultra 50mH 60mH 80mH 100mH 110mH 300mH 400mH 2000mSC 3000mSC '
  + 'HJ PV LJ TJ SP DT HT JT WT pentathlon heptathlon octathlon decathlon 4x100m 4x200m 4x400m 4x800m 4x1500m 4x400mMixed distance-medley '
  + '3000mW 5000mW 10kmW 20kmW 35kmW 50kmW cross-country short-cross-country mountain fell trail').split(' ');
const COLUMNS = [
  ['Rank', of => String(of.rank), 'figure'],
  ['Mark', of => words.result(of.result, of.mark), 'figure'], ['Wind', words.wind, 'figure'], ['Athlete', of => words.athlete(of.athleteId, of.athlete)],
  ['Nation', of => of.nation ?? ''], ['Records', words.records], ['Occasion', words.occasion, 'long'],
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
