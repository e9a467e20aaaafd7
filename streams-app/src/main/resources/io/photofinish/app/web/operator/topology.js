// The topology: its parts between their topics, and each part step by step.
import { h, table } from '../dom.js';
import { drawing } from '../flow.js';

export const heading = 'Topology';

export async function show(look) {
  const steps = (await look('/v1/topology')).items;
  const parts = [...new Set(steps.map(step => step.subtopology))].map(number => ({ number, steps: steps.filter(step => step.subtopology === number) }));
  return [
    drawing(`${parts.length} sub-topologies, and the topics that they read and write; the lists below say the same`, ...whole(parts)),
    ...parts.map(part => h('details', {},
      h('summary', {}, `Sub-topology ${part.number}: ${part.steps.length} steps`),
      drawing(`The steps of sub-topology ${part.number}; the table below has the same`, ...single(part.steps)),
      table(`Steps of sub-topology ${part.number}`, COLUMNS, part.steps))),
  ];
}

const COLUMNS = [
  ['Step', of => of.name], ['Kind', of => of.kind], ['Topics', of => of.topics.join(', ')], ['Stores', of => of.stores.join(', ')],
  ['Next', of => of.next.join(', ')],
];

const topic = name => ({ id: `topic ${name}`, kind: 'topic', lines: [name] });

/** The topics of the steps, and what flows between them and the boxes that the steps stand in. */
function topics(steps, boxOf) {
  const ends = steps.flatMap(step => step.topics.map(name => ({ step, name })));
  return [
    [...new Set(ends.map(end => end.name))].map(topic),
    ends.map(({ step, name }) => (step.kind === 'source' ? [`topic ${name}`, boxOf(step)] : [boxOf(step), `topic ${name}`])),
  ];
}

function whole(parts) {
  const [boxes, edges] = topics(parts.flatMap(part => part.steps), step => `part ${step.subtopology}`);
  const distinct = new Map(edges.map(edge => [edge.join(' → '), edge]));
  return [[...parts.map(({ number, steps }) => ({
    id: `part ${number}`,
    kind: 'step',
    lines: [`Sub-topology ${number}`, ...steps.filter(step => step.stores.length).flatMap(step => [step.name, ...step.stores.map(store => `▤ ${store}`)])],
  })), ...boxes], [...distinct.values()]];
}

/** Steps that only hand on from one to the next stand in one box. */
function single(steps) {
  const before = name => steps.filter(step => step.next.includes(name));
  const byName = new Map(steps.map(step => [step.name, step]));
  const isJoined = step => {
    const [only, ...others] = before(step.name);
    return only && !others.length && only.next.length === 1 && !only.stores.length && !step.stores.length;
  };
  const first = step => (isJoined(step) ? first(before(step.name)[0]) : step);
  const box = step => `step ${first(step).name}`;
  const [boxes, edges] = topics(steps, box);
  const heads = steps.filter(step => !isJoined(step));
  const between = steps.flatMap(step => step.next.map(name => [box(step), box(byName.get(name))])).filter(([from, to]) => from !== to);
  return [[...heads.map(head => ({
    id: box(head),
    kind: 'step',
    lines: steps.filter(step => first(step) === head).sort((a, b) => depth(a) - depth(b)).flatMap(step => [step.name, ...step.stores.map(store => `▤ ${store}`)]),
  })), ...boxes], [...between, ...edges]];

  function depth(step) {
    return isJoined(step) ? depth(before(step.name)[0]) + 1 : 0;
  }
}
