// One result: what is known, what is in dispute, and every article that says so.
import { ask, path } from '../api.js';
import { h, section, table } from '../dom.js';
import * as words from '../words.js';

export async function content([id]) {
  const result = await ask(`/v1/results/${path(id)}`);
  return {
    title: `${result.athlete}, ${result.discipline}, ${words.occasion(result)}`,
    nodes: [
      h('h1', {}, words.athlete(result.athleteId, result.athlete), `, ${result.discipline}`),
      h('p', {}, [words.place(result.place), result.mark, result.status, words.occasion(result), result.round].filter(Boolean).join(' · '), ' ', words.records(result),
        result.race ? [' ', words.race(result.race, 'the race')] : null),
      result.disputes?.length ? section('In dispute', result.disputes.map(dispute)) : null,
      section(`Evidence: ${result.claims} ${result.claims === 1 ? 'claim' : 'claims'}`, (result.support ?? []).map(support)),
    ].filter(Boolean),
  };
}

/** The variants side by side, each with its articles. */
function dispute(of) {
  return h('div', {}, h('h3', {}, of.slot), h('ul', { class: 'cards' }, of.variants.map((variant, i) => h('li', { class: 'card' },
    h('strong', {}, variant.value), i ? '' : ' (shown)', h('br'), `${variant.claims} ${variant.claims === 1 ? 'claim' : 'claims'}: `,
    (variant.articles ?? []).map((article, k) => [k ? ', ' : '', words.article(article)])))),
    of.values > of.variants.length ? h('p', { class: 'soft' }, `and ${of.values - of.variants.length} more`) : null);
}

function support(of) {
  return h('div', {},
    h('h3', {}, words.article(of.article), of.published ? `, ${of.published}` : '', of.version ? `, version ${of.version}` : ''),
    table(`What ${of.article} says`, [['Mark', x => x.mark ?? '', 'figure'], ['Place', x => words.place(x.place), 'figure'], ['Status', x => x.status ?? ''],
      ['Records', words.records], ['Occasion', words.occasion], ['Kind', x => x.kind], ['Confidence', x => x.confidence.toFixed(2), 'figure']], [of]),
    (of.evidence ?? []).map(each => h('blockquote', {}, h('bdi', {}, each.sentence), ' ', h('span', { class: 'soft' }, (each.rules ?? []).join(', ')))));
}
