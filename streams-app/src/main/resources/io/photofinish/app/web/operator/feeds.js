// The feeds that the cluster polls.
import { h, table } from '../dom.js';

export const heading = 'Feeds';
export const isLive = true;

const MOST = 200;

export async function show(look) {
  const { polls, items, next } = await look('/v1/feeds', { limit: MOST });
  if (!polls) return [h('p', {}, 'This instance polls none; one that does shows them.')];
  if (!items.length) return [h('p', {}, 'There are none. To add one: ', h('code', {}, 'photofinish feeds add ADDRESS'), '.')];
  return [
    table(next ? `The first ${MOST}, those that fail before others` : 'Those that fail before others', FEEDS, items),
    h('p', { class: 'soft' }, 'To add or remove some: ', h('code', {}, 'photofinish feeds add ADDRESS'), ', ', h('code', {}, 'remove'), '.'),
  ];
}

const time = at => at?.slice(0, 19).replace('T', ' ');

const FEEDS = [
  ['Feed', of => of.title ?? ''], ['Address', of => of.movedTo ? `${of.feed}, moved to ${of.movedTo}` : of.feed], ['State', of => of.condition],
  ['Last poll (UTC)', of => time(of.lastPoll)], ['Next poll (UTC)', of => time(of.nextPoll)], ['Then', of => of.plan],
  ['Items', of => of.items.toLocaleString('en'), 'figure'], ['Failures', of => String(of.failures || ''), 'figure'], ['Error', of => of.error],
];
