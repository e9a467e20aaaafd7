// A drawing of what flows where: boxes with lines of text, and arrows between them.
import { h, s } from './dom.js';
import { layered } from './layers.js';

const LINE = 16;
const PADDING = 8;
const LETTER = 7.3;
const TIP = 7;
const BETWEEN = { x: 44, y: 14 };

/** Boxes are {id, kind, lines}, edges [from, to]; the label says in words what the picture shows. */
export function drawing(label, boxes, edges) {
  const byId = new Map(boxes.map(box => [box.id, box]));
  const { layers, ways } = layered([...byId.keys()], edges);
  const size = id => {
    const box = byId.get(id);
    return box ? { width: Math.max(...box.lines.map(line => line.length)) * LETTER + 2 * PADDING, height: box.lines.length * LINE + PADDING } : { width: 0, height: LINE };
  };
  const heights = layers.map(layer => layer.reduce((sum, id) => sum + size(id).height + BETWEEN.y, BETWEEN.y));
  const height = Math.max(...heights);
  const at = new Map();
  let x = PADDING;
  layers.forEach((layer, i) => {
    const width = Math.max(...layer.map(id => size(id).width));
    let y = (height - heights[i]) / 2 + BETWEEN.y;
    for (const id of layer) {
      const own = size(id);
      at.set(id, { x, y, width: byId.has(id) ? own.width : width, height: own.height });
      y += own.height + BETWEEN.y;
    }
    x += width + BETWEEN.x;
  });
  const picture = s('svg', { role: 'img', 'aria-label': label, width: x, height, viewBox: `0 0 ${x} ${height}` },
    ...ways.flatMap(way => arrow(way.map(id => at.get(id)))),
    ...boxes.map(box => shape(box, at.get(box.id))));
  return h('div', { class: 'flow', tabindex: '0', role: 'region', 'aria-label': `Drawing: ${label}` }, picture);
}

function shape({ kind, lines }, { x, y, width, height }) {
  return s('g', { class: kind },
    s('rect', { x, y, width, height, rx: kind === 'topic' ? height / 2 : 4 }),
    ...lines.map((line, i) => s('text', { x: x + PADDING, y: y + PADDING / 2 + LINE * (i + 0.75), class: i ? 'more' : 'first' }, line)));
}

/** From the side where the next place is; through the places that are held free, and into the last. */
function arrow(places) {
  const points = places.flatMap((place, i) => {
    const middle = place.y + place.height / 2;
    const left = { x: place.x, y: middle };
    const right = { x: place.x + place.width, y: middle };
    const forward = i ? places[i - 1].x < place.x : place.x < places[1].x;
    if (i === 0) return [forward ? right : left];
    if (i === places.length - 1) return [forward ? left : right];
    return forward ? [left, right] : [right, left];
  });
  const path = points.slice(1).map((point, i) => {
    const half = (point.x - points[i].x) / 2;
    return `C${points[i].x + half} ${points[i].y} ${point.x - half} ${point.y} ${point.x} ${point.y}`;
  });
  const end = points.at(-1);
  const back = end.x - Math.sign(end.x - points.at(-2).x) * TIP;
  return [
    s('path', { d: `M${points[0].x} ${points[0].y}${path.join('')}` }),
    s('path', { class: 'tip', d: `M${back} ${end.y - TIP / 2}L${end.x} ${end.y}L${back} ${end.y + TIP / 2}z` }),
  ];
}
