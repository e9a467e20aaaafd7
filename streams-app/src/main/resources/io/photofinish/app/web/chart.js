// The progression of bests, drawn by Chart.js.
import { labels, places } from './days.js';
import { h, section } from './dom.js';
import * as words from './words.js';

const MINUTE = 60;

/** Marks are compared as numbers: seconds, metres or points. */
export function number(mark) {
  return mark.split(':').reduce((sum, part) => sum * MINUTE + Number(part), 0);
}

export function notation(value, sample) {
  if (!sample.includes(':')) return value.toFixed(sample.split('.')[1]?.length ?? 0);
  const hours = Math.floor(value / 3600);
  const minutes = Math.floor(value / MINUTE) % MINUTE;
  const seconds = (value % MINUTE).toFixed(sample.split('.')[1]?.length ?? 0);
  const two = text => String(text).padStart(text.includes?.('.') ? text.length - text.indexOf('.') + 2 : 2, '0');
  return hours ? `${hours}:${two(String(minutes))}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

/** A section with a picture and the same as a table, for each discipline that has improved. */
export function chart(bests) {
  const shown = bests.filter(best => (best.progression ?? []).length > 1);
  if (!shown.length) return { node: null, draw: () => {}, leave: () => {} };
  const charts = [];
  const pictures = shown.map(best => {
    const name = best.discipline + (best.indoor ? ' indoor' : '');
    const canvas = h('canvas', { role: 'img', 'aria-label': `Progression of the best over ${name}; the table below has the same figures` });
    return { best, canvas, node: h('div', {}, h('h3', {}, name), h('div', { class: 'chart' }, canvas),
      h('details', {}, h('summary', {}, 'As a list'),
        h('ol', {}, best.progression.map(step => h('li', {}, words.result(step.result, step.mark), ' ', words.occasion(step)))))) };
  });
  return {
    node: section('Progression', pictures.map(each => each.node)),
    draw: async () => {
      await library();
      const style = getComputedStyle(document.documentElement);
      const [line, text, grid] = ['--link', '--text', '--line'].map(name => style.getPropertyValue(name).trim());
      for (const { best, canvas } of pictures) {
        const steps = best.progression;
        const marks = places(steps).map((x, i) => ({ x, y: number(steps[i].mark) }));
        const ticks = labels(marks[0].x, marks.at(-1).x);
        charts.push(new window.Chart(canvas, {
          type: 'line',
          data: {
            datasets: [{ data: marks, borderColor: line, backgroundColor: line, stepped: true, clip: false }],
          },
          options: {
            maintainAspectRatio: false,
            animation: false,
            plugins: { legend: { display: false }, tooltip: { callbacks: { title: ([item]) => words.day(steps[item.dataIndex]), label: item => steps[item.dataIndex].mark } } },
            scales: {
              x: {
                type: 'linear',
                min: marks[0].x - 1,
                max: marks.at(-1).x + 1,
                ticks: { color: text, maxRotation: 0, autoSkipPadding: 12, callback: value => ticks.get(value) },
                afterBuildTicks: axis => { axis.ticks = [...ticks.keys()].map(value => ({ value })); },
                grid: { color: grid },
              },
              y: { ticks: { color: text, callback: value => notation(value, steps[0].mark) }, grid: { color: grid } },
            },
          },
        }));
      }
    },
    leave: () => charts.forEach(each => each.destroy()),
  };
}

let loaded;
function library() {
  loaded ??= new Promise((resolve, reject) => {
    document.head.append(h('script', { src: '/web/lib/chart.umd.min.js', load: resolve, error: () => reject(new Error('Chart.js cannot be loaded')) }));
  });
  return loaded;
}
