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
      section(`Evidence: ${words.count(result.claims, 'claim')}`, (result.support ?? []).map(support)),
    ].filter(Boolean),
  };
}

/** The variants side by side, each with its articles. */
function dispute(of) {
  return h('div', {}, h('h3', {}, of.slot), h('ul', { class: 'cards' }, of.variants.map((variant, i) => h('li', { class: 'card' },
    h('strong', {}, variant.value), i ? '' : ' (shown)', h('br'), `${words.count(variant.claims, 'claim')}: `,
    (variant.articles ?? []).map((article, k) => [k ? ', ' : '', words.article(article)])))),
    of.values > of.variants.length ? h('p', { class: 'soft' }, `and ${of.values - of.variants.length} more`) : null);
}

function support(of) {
  return h('div', {},
    h('h3', {}, words.article(of.article), of.published ? `, ${of.published}` : '', of.version ? `, version ${of.version}` : ''),
    table(`What ${of.article} says`, [['Mark', x => x.mark ?? '', 'figure'], ['Place', x => words.place(x.place), 'figure'], ['Status', x => x.status ?? ''],
      ['Records', words.records], ['Occasion', words.occasion, 'long'], ['Kind', x => x.kind], ['Confidence', x => words.percent(x.confidence), 'figure']], [of]),
    (of.evidence ?? []).map(each => h('blockquote', {}, h('bdi', {}, each.sentence), ' ', each.rules ? rules(each.rules) : null)));
}

/** A rule's name tells what it looks for; how rules read is in docs/extraction.md. */
const rules = names => h('span', { class: 'soft' }, `(read by the extractor's ${names.length === 1 ? 'rule' : 'rules'} ${names.join(', ')})`);
