// What waits to be read.
import { table } from '../dom.js';

export const heading = 'Lag';
export const isLive = true;

export async function show(look) {
  const lags = (await look('/v1/lags')).items;
  const partitions = [...new Set(lags.map(lag => lag.partition))].sort((a, b) => a - b);
  const topics = [...new Set(lags.map(lag => lag.topic))].map(topic => {
    const own = lags.filter(lag => lag.topic === topic);
    return { topic, own, all: own.reduce((sum, lag) => sum + lag.lag, 0) };
  });
  return [table('Records that are not read yet, by partition', [
    ['Topic', of => of.topic],
    ...partitions.map(partition => [`Partition ${partition}`, of => of.own.find(lag => lag.partition === partition)?.lag.toLocaleString('en'), 'figure']),
    ['In all', of => of.all.toLocaleString('en'), 'figure'],
  ], topics)];
}
