// An athlete: bests, progression, wins and medals, records, rivals, results.
import { ask, find, path } from '../api.js';
import { chart } from '../chart.js';
import { h, section, table } from '../dom.js';
import { more } from '../more.js';
import * as words from '../words.js';

export async function content([id]) {
  const address = `/v1/athletes/${path(id)}`;
  const [profile, podiums, seasons, records, results, rivals] = await Promise.all([
    ask(address), ask(`${address}/wins`), find(`${address}/season-bests`), find(`${address}/records`), ask(`${address}/results`), ask(`${address}/rivals`, { limit: RIVALS_AT_A_TIME })]);
  const drawing = chart(profile.personalBests);
  return {
    title: profile.name,
    nodes: [
      h('h1', {}, h('bdi', {}, profile.name), ' ', words.nation(profile)),
      profile.personalBests.length ? section('Best marks', h('ul', { class: 'cards' }, profile.personalBests.map(best))) : null,
      drawing.node,
      section('Wins and medals', wins(podiums)),
      records?.items.length ? section('Records', table('As articles claim them', RECORDS, records.items)) : null,
      seasons?.items.length ? section('Season bests', table('The best legal mark of each year', SEASONS, seasons.items)) : null,
      section('Rivals',
        rivals.items.length
          ? more(rivals, items => table('Whom she or he met most in finals', RIVALS, items), cursor => ask(`${address}/rivals`, { cursor, limit: RIVALS_AT_A_TIME }))
          : h('p', { class: 'soft' }, 'No final with others is known.'),
        compare(id)),
      section('Results', more(results, items => table(`${words.count(profile.resultsInAll, 'result')} in all`, words.RESULT_COLUMNS, items),
        cursor => ask(`${address}/results`, { cursor }))),
    ].filter(Boolean),
    shown: drawing.draw,
    leave: drawing.leave,
  };
}

const RECORDS = [
  ['Record', words.record], ['Discipline', of => of.discipline], ['Mark', of => words.result(of.holder.result, of.holder.mark ?? 'evidence'), 'figure'],
  ['Occasion', of => words.occasion(of.holder), 'long'],
];
const RIVALS_AT_A_TIME = 10;
const RIVALS = [
  ['Athlete', of => [words.athlete(of.other, of.name), ' ', words.nation(of)]], ['Discipline', of => of.discipline],
  ['Meetings', of => h('a', { href: `/compare/${path(of.athlete)}/${path(of.other)}` }, words.count(of.meetings, 'meeting')), 'figure'],
  ['Ahead', of => String(of.ahead), 'figure'], ['Behind', of => String(of.behind), 'figure'],
];
const SEASONS = [
  ['Season', of => String(of.season)], ['Discipline', of => of.discipline + (of.indoor ? ' indoor' : '')],
  ['Mark', of => words.result(of.best.result, of.best.mark), 'figure'], ['Occasion', of => words.occasion(of.best), 'long'],
];

function best(of) {
  return h('li', { class: 'card' },
    h('h3', {}, of.discipline, of.indoor ? ' indoor' : '', ': ', words.result(of.best.result, of.best.mark)),
    h('p', {}, words.occasion(of.best), ' ', words.records(of.best)),
    of.contradicted?.length
      ? h('p', { class: 'alarm' }, 'Called a best too, though the book has a better one: ', of.contradicted.map(mark => [words.result(mark.result, mark.mark), ' ']))
      : null,
    h('details', {}, h('summary', {}, 'Evidence'), words.quotations(of.evidence)));
}

function wins(of) {
  if (!of.podiums) return h('p', { class: 'soft' }, 'No place on a podium is known.');
  return h('div', {},
    h('p', {}, `${words.count(of.wins ?? 0, 'win')}, ${words.count(of.podiums, 'podium')}; championship medals: ${of.gold ?? 0} gold, ${of.silver ?? 0} silver, ${of.bronze ?? 0} bronze.`),
    of.results.length ? h('ul', {}, of.results.map(each => h('li', {},
      words.place(each.place), each.medal ? ` (${each.medal})` : null, ': ', words.result(each.result, `${each.discipline}${each.mark ? ` in ${each.mark}` : ''}`), ', ', words.occasion(each),
      h('details', {}, h('summary', {}, 'Evidence'), words.quotations(each.evidence))))) : null);
}

function compare(id) {
  return h('form', { action: '/compare', method: 'get' },
    h('input', { type: 'hidden', name: 'athlete', value: id }),
    h('label', { for: 'other' }, 'Head-to-head with'), h('input', { id: 'other', name: 'other', required: true }), h('button', {}, 'Compare'));
}
