// Which page an address shows.
import { h } from './dom.js';
import { Failure } from './api.js';
import * as words from './words.js';

const PAGES = [
  [/^\/$/, './pages/live.js'],
  [/^\/athletes$/, './pages/search.js'],
  [/^\/athletes\/([^/]+)$/, './pages/athlete.js'],
  [/^\/compare(?:\/([^/]+)\/([^/]+))?$/, './pages/compare.js'],
  [/^\/rankings$/, './pages/rankings.js'],
  [/^\/records(?:\/(.+))?$/, './pages/records.js'],
  [/^\/races\/(.+)$/, './pages/race.js'],
  [/^\/competitions\/([^/]+)\/([^/]+)$/, './pages/edition.js'],
  [/^\/results\/(.+)$/, './pages/result.js'],
  [/^\/articles\/(.+)$/, './pages/article.js'],
  [/^\/operator$/, './pages/operator.js'],
];

const TITLES = { 400: 'Not understood', 404: 'Not found' };
const main = document.getElementById('main');
let leave = () => {};
let turn = 0;

/** Shows the page of the address that the browser has, at the place where it was left. */
async function show(isFirst) {
  const own = ++turn;
  leave();
  leave = () => {};
  const { pathname, search } = window.location;
  const place = window.history.state?.place ?? 0;
  for (const link of document.querySelectorAll('nav a')) {
    if (link.getAttribute('href') === pathname) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  main.setAttribute('aria-busy', 'true');
  const page = await content(pathname, new URLSearchParams(search));
  if (own !== turn) return; // gone on meanwhile
  if (page.address) {
    window.history.replaceState({ place }, '', page.address);
    await show(isFirst);
    return;
  }
  main.replaceChildren(...page.nodes);
  main.removeAttribute('aria-busy');
  leave = page.leave ?? leave;
  document.title = `${page.title} · Photofinish`;
  if (!isFirst) main.focus({ preventScroll: true });
  page.shown?.();
  window.scrollTo(0, place);
}

/** Remembers how far the page is scrolled, for who comes back to it. */
function keepPlace() {
  if (!main.hasAttribute('aria-busy')) window.history.replaceState({ place: window.scrollY }, '');
}

/** A page has a title and nodes, or the address that it is at; nothing of it goes on by itself before `shown` or after `leave`. */
async function content(pathname, parameters) {
  try {
    for (const [pattern, module] of PAGES) {
      const match = pattern.exec(pathname);
      if (match) {
        const page = await import(module);
        return await page.content(match.slice(1).map(part => part && decodeURIComponent(part)), parameters);
      }
    }
    throw new Failure(404, `There is no page ${pathname}.`);
  } catch (failure) {
    if (!(failure instanceof Failure)) console.error(failure);
    const title = TITLES[failure.status] ?? 'No answer';
    return { title, nodes: [h('h1', {}, title), h('p', {}, words.sentence(failure.message))] };
  }
}

/** Goes to an address without loading the page again. */
function go(address) {
  keepPlace();
  window.history.pushState(null, '', address);
  show(false);
}

document.addEventListener('click', event => {
  const link = event.target.closest?.('a[href^="/"]');
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const address = link.getAttribute('href');
  if (!PAGES.some(([pattern]) => pattern.test(new URL(address, window.location).pathname))) return;
  event.preventDefault();
  go(address);
});

document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'get' || event.defaultPrevented) return;
  event.preventDefault();
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
  go(`${form.getAttribute('action')}?${query}`);
});

const REST_MILLIS = 100;
let resting;
window.addEventListener('scroll', () => {
  clearTimeout(resting);
  resting = setTimeout(keepPlace, REST_MILLIS);
});
window.addEventListener('popstate', () => {
  clearTimeout(resting);
  show(false);
});
window.history.scrollRestoration = 'manual';
show(true);
