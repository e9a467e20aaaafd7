// An article with its claims: what rests on which words, and the other way round.
import { ask } from '../api.js';
import { connect } from '../claims/connect.js';
import { resting } from '../claims/resting.js';
import { h } from '../dom.js';
import * as words from '../words.js';

export async function content([id]) {
  const article = await ask(`/v1/articles/${encodeURIComponent(id)}`);
  const claims = article.claims ?? [];
  const find = resting(article.article);
  const buttons = claims.map((claim, i) => h('button', { type: 'button', id: `claim-${i}`, 'aria-pressed': 'false', 'data-claims': i }, describe(claim)));
  const text = article.text === undefined
    ? h('p', { class: 'soft' }, 'The text is not kept here.')
    : h('div', { class: 'article', tabindex: '0', role: 'region', 'aria-label': 'Text of the article' }, marked(article.text, claims));
  const two = h('div', { class: 'two' }, text, h('section', { 'aria-label': 'Claims' },
    h('h2', {}, words.count(claims.length, 'claim')),
    claims.length
      ? h('p', { class: 'soft' }, 'Point at a claim or at marked words, or go to them by keyboard, to see what rests on what; at a claim, to see the result that rests on it.')
      : h('p', {}, article.silence ?? ''),
    h('ul', { class: 'claims' }, buttons.map((button, i) => h('li', {},
      button, ' ', words.athlete(claims[i].athleteId, `${claims[i].athlete} in the book`), find(button, claims[i]))))));
  const { shown, leave } = connect(two);
  return {
    title: article.title ?? id,
    nodes: [
      h('h1', {}, article.title ?? id),
      h('p', { class: 'soft' },
        [id, article.author && `by ${article.author}`, article.published, article.updated && `updated ${article.updated}`, article.language, article.version && `version ${article.version}`, `extractor ${article.extractor}`]
          .filter(Boolean).flatMap((each, i) => [i ? ' · ' : '', h('bdi', {}, each)]),
        /^https?:/.test(article.address ?? '') ? [' · ', h('a', { href: article.address, rel: 'noreferrer' }, 'source')] : null),
      two,
    ],
    shown,
    leave,
  };
}

function describe(claim) {
  return [h('strong', {}, claim.athlete), ` ${claim.discipline}: `,
    [words.place(claim.place), claim.mark, claim.status, words.occasion(claim), claim.round].filter(Boolean).join(', '), ' ', words.records(claim),
    h('span', { class: 'soft' }, ` ${claim.kind}, ${words.percent(claim.confidence)}`)];
}

/** The text with every span marked that a claim rests on; spans count code points. */
function marked(text, claims) {
  const points = Array.from(text);
  const edges = new Set([0, points.length]);
  const spans = claims.flatMap((claim, i) => (claim.evidence ?? []).flatMap(each => each.spans ?? [])
    .map(span => ({ claim: i, start: span.start, end: span.end })));
  spans.forEach(span => edges.add(span.start).add(span.end));
  const sorted = [...edges].filter(edge => edge <= points.length).sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, i) => {
    const part = points.slice(start, sorted[i + 1]).join('');
    const of = [...new Set(spans.filter(span => span.start <= start && span.end > start).map(span => span.claim))];
    return of.length ? button(part, of) : part;
  });
}

/** Words that are pressed as a button is, since one of HTML does not break into lines. */
function button(part, claims) {
  return h('mark', {
    role: 'button', tabindex: '0', 'aria-pressed': 'false', 'aria-describedby': claims.map(claim => `claim-${claim}`).join(' '), 'data-claims': claims.join(' '),
    keydown: event => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      event.currentTarget.click();
    },
  }, part);
}
