// Everything that is shown goes through these functions, so text from articles is always text and never markup.

const DAY = /\b(\d{4}-\d{2}-\d{2})\b/;

/** An element with attributes (functions listen) and children; null children are left out, and days in a text do not break into lines. */
export function h(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') node.addEventListener(key, value);
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined).flatMap(whole));
  return node;
}

function whole(child) {
  if (typeof child !== 'string') return child;
  return child.split(DAY).map((part, i) => {
    if (i % 2 === 0) return part;
    const day = document.createElement('span');
    day.className = 'day';
    day.textContent = part;
    return day;
  });
}

/** An element of a drawing. */
export function s(name, attributes = {}, ...children) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

const MOST_OF_FEW = 4;

/** A table with a caption, or a line that there is none; columns are [heading, cell of an item, class]. */
export function table(caption, columns, items) {
  if (!items.length) return h('p', { class: 'soft' }, `${caption}: none.`);
  const used = columns.filter(([, cell]) => items.some(item => !isEmpty(cell(item))));
  return h('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': caption },
    h('table', { class: used.length > MOST_OF_FEW ? null : 'few' },
      h('caption', {}, caption),
      h('thead', {}, h('tr', {}, used.map(([heading, , kind]) => h('th', { scope: 'col', class: kind }, heading)))),
      h('tbody', {}, items.map(item => h('tr', {}, used.map(([, cell, kind]) => h('td', { class: kind }, cell(item) ?? '')))))));
}

function isEmpty(cell) {
  return cell === null || cell === undefined || cell === '' || (Array.isArray(cell) && cell.length === 0);
}

/** What went wrong, read out where it appears. */
export const alarm = (...text) => h('p', { class: 'alarm', role: 'alert' }, text);

export function section(heading, ...children) {
  return h('section', {}, h('h2', {}, heading), ...children);
}

/** Other children; who has the focus, is scrolled or open by its label stays so. */
export function refill(box, ...nodes) {
  const key = node => node.getAttribute('aria-label') ?? node.querySelector('summary')?.textContent;
  const old = new Map([...box.querySelectorAll('[aria-label], details')].map(node => [key(node), node]));
  const focused = old.get(key(document.activeElement)) === document.activeElement;
  const label = focused ? key(document.activeElement) : null;
  const scrolled = new Map([...old].map(([name, node]) => [name, node.scrollLeft]));
  const opened = new Map([...old].map(([name, node]) => [name, node.open]));
  box.replaceChildren(...nodes);
  for (const node of box.querySelectorAll('[aria-label], details')) {
    const name = key(node);
    if (opened.get(name)) node.open = true;
    if (scrolled.get(name)) node.scrollLeft = scrolled.get(name);
    if (name === label) node.focus({ preventScroll: true });
  }
}
