// What could not be processed.
import { h, table } from '../dom.js';

export const heading = 'Dead letters';

export async function show(look) {
  const { inAll, looked, causes, items } = await look('/v1/dead-letters', { limit: 20 });
  if (!items.length) return [h('p', {}, 'There are none.')];
  return [
    table(looked < inAll ? `By cause, the newest ${looked.toLocaleString('en')}` : 'By cause', CAUSES, causes),
    table('The newest', LETTERS, items),
    h('p', { class: 'soft' }, 'To see one, publish it again or put it away: ', h('code', {}, 'photofinish dead-letters show 2/17'), ', ', h('code', {}, 'replay'), ', ', h('code', {}, 'discard'), '.'),
  ];
}

const short = name => name.replace(/^.*[.$]/, '');
const key = of => (typeof of === 'string' ? of : of === null ? '(none)' : JSON.stringify(of));

const CAUSES = [
  ['Cause', of => short(of.cause)], ['Letters', of => of.letters.toLocaleString('en'), 'figure'], ['Undecided', of => of.open.toLocaleString('en'), 'figure'],
];
const LETTERS = [
  ['Letter', of => of.letter], ['When (UTC)', of => of.at.slice(0, 19).replace('T', ' ')], ['Cause', of => short(of.cause)], ['Message', of => of.message],
  ['Key', of => key(of.key)], ['From', of => `${of.topic ?? '?'} ${of.partition ?? '?'}/${of.offset ?? '?'}`], ['Decided', of => of.decided ?? ''],
];
