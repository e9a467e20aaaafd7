// Where the boxes of a drawing stand: layer by layer from left to right, in the order that crosses least.

const SWEEPS = 8;

/** The layers, each a list of ids in order; between the ends of an edge over several layers stand places that hold its way free. */
export function layered(ids, edges) {
  const forward = acyclic(ids, edges);
  const rank = ranks(ids, forward);
  const layers = Array.from({ length: Math.max(0, ...rank.values()) + 1 }, () => []);
  ids.forEach(id => layers[rank.get(id)].push(id));
  const ways = forward.map(edge => way(edge, rank, layers));
  order(layers, ways.flatMap(each => each.slice(1).map((id, i) => [each[i], id])));
  return { layers, ways: ways.map((each, i) => (edges.includes(forward[i]) ? each : each.toReversed())) };
}

/** The edges, those turned round that lead back to where one came from. */
function acyclic(ids, edges) {
  const state = new Map();
  const result = new Map();
  const visit = id => {
    state.set(id, 'open');
    for (const edge of edges.filter(([from]) => from === id)) {
      const isBack = state.get(edge[1]) === 'open';
      result.set(edge, isBack ? [edge[1], edge[0]] : edge);
      if (!state.has(edge[1])) visit(edge[1]);
    }
    state.set(id, 'done');
  };
  const entered = new Set(edges.map(([, to]) => to));
  [...ids.filter(id => !entered.has(id)), ...ids].forEach(id => state.has(id) || visit(id));
  return edges.map(edge => result.get(edge));
}

/** As far right as what comes before asks for; what nothing comes before stands beside what it leads to. */
function ranks(ids, edges) {
  const rank = new Map();
  const of = id => {
    if (!rank.has(id)) rank.set(id, Math.max(0, ...edges.filter(([, to]) => to === id).map(([from]) => of(from) + 1)));
    return rank.get(id);
  };
  ids.forEach(of);
  for (const id of ids.filter(each => !edges.some(([, to]) => to === each))) {
    const after = edges.filter(([from]) => from === id).map(([, to]) => rank.get(to));
    if (after.length) rank.set(id, Math.min(...after) - 1);
  }
  return rank;
}

function way([from, to], rank, layers) {
  const places = [];
  for (let layer = rank.get(from) + 1; layer < rank.get(to); layer++) {
    const place = `${from} → ${to} @ ${layer}`;
    layers[layer].push(place);
    places.push(place);
  }
  return [from, ...places, to];
}

/** Everything beside the middle of what it is joined to, forwards and backwards in turn. */
function order(layers, links) {
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const [mine, other] = sweep % 2 ? [0, 1] : [1, 0];
    const places = new Map(layers.flatMap(layer => layer.map((id, i) => [id, i])));
    const middle = (id, i) => {
      const joined = links.filter(link => link[mine] === id).map(link => places.get(link[other]));
      return joined.length ? joined.reduce((sum, place) => sum + place, 0) / joined.length : i;
    };
    for (const layer of layers) {
      const middles = new Map(layer.map((id, i) => [id, middle(id, i)]));
      layer.sort((a, b) => middles.get(a) - middles.get(b));
    }
  }
}
