// A race with everybody in it.
import { ask, path } from '../api.js';
import { h, table } from '../dom.js';
import * as words from '../words.js';

const COLUMNS = [
  ['Place', of => words.place(of.place) || of.status || '', 'figure'], ['Athlete', of => words.athlete(of.athleteId, of.athlete)],
  ['Nation', of => of.nation ?? ''], ['Mark', of => of.mark ?? '', 'figure'], ['Evidence', of => of.result ? h('a', { href: `/results/${path(of.result)}`, 'aria-label': `evidence for ${of.athlete ?? of.athleteId}` }, 'evidence') : ''],
];

export async function content([id]) {
  const race = await ask(`/v1/races/${path(id)}`);
  const title = `${race.discipline}, ${race.category}, ${words.occasion(race)}`;
  return {
    title,
    nodes: [
      h('h1', {}, title),
      race.competition && race.year
        ? h('p', {}, h('a', { href: `/competitions/${path(race.competition)}/${race.year}` }, `All races: ${words.competition(race.competition)} ${race.year}`)) : null,
      table('Final', COLUMNS, race.entrants),
    ].filter(Boolean),
  };
}
