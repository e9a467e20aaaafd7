// The tasks of this instance and their stores, and the other instances.
import { h, table } from '../dom.js';

export const heading = 'Tasks and stores';
export const isLive = true;

export async function show(look) {
  const { state, threads, instances, tasks } = await look('/v1/tasks');
  const stores = tasks.flatMap(task => task.stores.map(store => ({ ...store, standby: task.standby })));
  const names = [...new Set(stores.map(store => store.store))];
  return [
    h('p', {}, `Kafka Streams is ${state}; ${threads.map(each => `${each.thread.replace(/^.*-/, 'thread ')} ${each.state}`).join(', ')}.`),
    table('Stores in this instance', STORES, names.map(name => ({ name, parts: stores.filter(store => store.store === name) }))),
    h('details', {}, h('summary', {}, `${tasks.length} tasks`), table('Tasks of this instance', TASKS, tasks)),
    table('Instances of this application', INSTANCES, instances),
  ];
}

const sum = (parts, of) => parts.reduce((all, part) => all + of(part), 0);
const answering = parts => `${parts.filter(part => part.answers).length} of ${parts.length}`;

const STORES = [
  ['Store', of => of.name],
  ['Partitions that answer', of => answering(of.parts.filter(part => !part.standby)), 'figure'],
  ['Copies', of => String(of.parts.filter(part => part.standby).length || ''), 'figure'],
  ['Entries, about', of => sum(of.parts, part => part.entries).toLocaleString('en'), 'figure'],
  ['KiB', of => Math.ceil(sum(of.parts, part => part.bytes) / 1024).toLocaleString('en'), 'figure'],
];
const TASKS = [
  ['Task', of => of.task], ['Does', of => (of.standby ? 'copies' : 'reads')], ['Partitions', of => of.partitions.join(', ')],
  ['Stores that answer', of => (of.stores.length ? answering(of.stores) : ''), 'figure'], ['Thread', of => of.thread.replace(/^.*-/, '')],
];
const INSTANCES = [
  ['Instance', of => of.instance], ['Partitions read', of => String(of.partitions), 'figure'], ['Partitions copied', of => String(of.copies), 'figure'],
];
