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
const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

export const competition = code => COMPETITIONS[code] ?? code;
export const happening = kind => KINDS[kind] ?? kind;
export const place = number => number ? `${number}${ENDINGS[ORDINALS.select(number)]}` : '';

export function occasion(of) {
  return [of.competition && competition(of.competition), of.city, of.date ?? of.year].filter(Boolean).join(', ');
}

/** The day of a mark, or what is known of it. */
export const day = of => String(of.date ?? (of.reported ? `by ${of.reported}` : of.year ?? ''));

export function wind(of) {
  if (of.windTenths === undefined) return '';
  return `${of.windTenths > 0 ? '+' : ''}${(of.windTenths / 10).toFixed(1)}`;
}

export const records = of => (of.records ?? []).map(code => [h('span', { class: 'tag' }, code), ' ']);
export const athlete = (id, name) => h('a', { href: `/athletes/${path(id)}` }, name ?? id);
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
  ['Occasion', of => of.mark || of.place || of.status ? occasion(of) : result(of.id ?? of.result, occasion(of) || 'evidence')],
  ['Round', of => of.round ?? ''],
  ['Articles', of => `${of.claims}${of.disputes?.length ? ', disputed' : ''}`],
];
