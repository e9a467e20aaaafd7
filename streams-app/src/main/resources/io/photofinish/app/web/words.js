// How things of the book are called and linked.
import { h } from './dom.js';
import { path } from './api.js';

const COMPETITIONS = {
  OG: 'Olympic Games', PG: 'Paralympic Games', WCH: 'World Championships', WIC: 'World Indoor Championships',
  WXC: 'World Cross Country', WHM: 'World Half Marathon', WU20: 'World U20 Championships', EC: 'European Championships',
  EIC: 'European Indoor Championships', EXC: 'European Cross Country', ECUP: 'European Cup', CWG: 'Commonwealth Games',
  AFC: 'African Championships', ASC: 'Asian Championships or Games', PAN: 'Pan American Games', DL: 'Diamond League',
  DLF: 'Diamond League Final', IGP: 'international meeting', NC: 'national championships', NCAA: 'NCAA', CM: 'road race',
  OTHER: 'meeting',
};
const KINDS = {
  new_personal_best: 'New personal best', new_record: 'New record', new_win: 'New win', result_corrected: 'Corrected',
  result_withdrawn: 'Withdrawn', result_disputed: 'Disputed',
};
const RECORD_NAMES = {
  WR: 'world record', OR: 'Olympic record', AR: 'area record', NR: 'national record', CR: 'championship record', MR: 'meeting record', PB: 'personal best',
  SB: 'season\'s best', WL: 'world lead',
};
const AREAS = { africa: 'African', asia: 'Asian', europe: 'European', oceania: 'Oceanian', 'south-america': 'South American' };
const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

export const competition = code => COMPETITIONS[code] ?? code;
export const happening = kind => KINDS[kind] ?? kind;
export const count = (number, one) => `${number} ${one}${number === 1 ? '' : 's'}`;
export const percent = share => `${Math.round(share * 100)} %`;
export const place = number => number ? `${number}${ENDINGS[ORDINALS.select(number)]}` : '';

/** Where and when; of which not even the year need be known, but that an article told of it by some day. */
export function occasion(of) {
  return [of.competition && competition(of.competition), of.city, of.date ?? of.year, !of.date && of.reported && `by ${of.reported}`].filter(Boolean).join(', ');
}

/** A code such as U20WR in words. */
function recordName(code) {
  const name = RECORD_NAMES[code.slice(-2)] ?? code;
  return code.length > 2 && name !== code ? `${code.slice(0, -2)} ${name}` : name;
}

/** A record in words: what of, where it holds. */
export function recordText(of) {
  const name = recordName(of.code);
  if (of.scope === 'unknown') return `${name} (not known which)`;
  switch (of.code.slice(-2)) {
    case 'AR': return AREAS[of.scope] ? name.replace('area', AREAS[of.scope]) : `${name} of ${of.scope.split('-').map(capital).join(' ').replace(' And ', ' and ')}`;
    case 'NR': return `${name} of ${of.scope.toUpperCase()}`;
    case 'CR':
    case 'MR': return `${name}: ${meeting(of.scope)}`;
    default: return name;
  }
}

/** A scope such as dl-oslo, og or lausanne. */
function meeting(scope) {
  const [first, ...others] = scope.split('-');
  const series = COMPETITIONS[first.toUpperCase()];
  const city = (series ? others : [first, ...others]).map(capital).join(' ');
  return [series, city].filter(Boolean).join(', ');
}

/** With a capital letter in front. */
export const capital = text => text.charAt(0).toUpperCase() + text.slice(1);

/** What the interface says in short, as a sentence. */
export const sentence = text => capital(text).replace(/[^.?!]$/, '$&.');

/** The day of a mark, or what is known of it. */
export const day = of => String(of.date ?? (of.reported ? `by ${of.reported}` : of.year ?? ''));

export function wind(of) {
  if (of.windTenths === undefined) return '';
  return `${of.windTenths > 0 ? '+' : ''}${(of.windTenths / 10).toFixed(1)}`;
}

export const records = of => (of.records ?? []).map(code => [h('abbr', { class: 'tag', title: recordName(code) }, code), ' ']);
export const athlete = (id, name) => h('a', { href: `/athletes/${path(id)}` }, name ?? id);
export const record = of => h('a', { href: `/records/${path([of.code, of.scope, of.discipline, of.category, of.indoor ? 'indoor' : 'outdoor'].join('/'))}` }, recordText(of));
export const nation = of => of.nation ? h('span', { class: 'tag' }, of.nation) : null;
export const result = (id, text) => h('a', { href: `/results/${path(id)}` }, text);
export const article = (id, title) => h('a', { href: `/articles/${encodeURIComponent(id)}` }, title ?? id);
export const race = (id, text) => h('a', { href: `/races/${path(id)}` }, text);

/** The sentences that say so, each with its article. */
export function quotations(evidence) {
  return (evidence ?? []).map(quotation => h('blockquote', {},
    h('bdi', {}, quotation.sentences.join(' ')), ' ', h('cite', {}, '— ', article(quotation.article), quotation.published ? `, ${quotation.published}` : '')));
}

/** The columns of a list of results. */
export const RESULT_COLUMNS = [
  ['Discipline', of => of.discipline],
  ['Mark', of => of.mark ? result(of.id ?? of.result, of.mark) : '', 'figure'],
  ['Wind', wind, 'figure'],
  ['Place', of => of.mark ? place(of.place) : of.place || of.status ? result(of.id ?? of.result, place(of.place) || of.status) : '', 'figure'],
  ['Status', of => of.status ?? ''],
  ['Records', records],
  ['Occasion', of => of.mark || of.place || of.status ? occasion(of) : result(of.id ?? of.result, occasion(of) || 'evidence'), 'long'],
  ['Round', of => of.round ?? ''],
  ['Claims', of => `${of.claims}${of.disputes?.length ? ', disputed' : ''}`],
];
