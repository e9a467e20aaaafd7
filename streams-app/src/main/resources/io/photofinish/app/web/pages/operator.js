// How the instance does: what anybody may know, and for who has the token what is inside.
import { ask, Failure, request } from '../api.js';
import { h, refill, section, table } from '../dom.js';
import * as feeds from '../operator/feeds.js';
import * as letters from '../operator/letters.js';
import * as lags from '../operator/lags.js';
import * as stores from '../operator/stores.js';
import * as topology from '../operator/topology.js';
import * as token from '../token.js';
import * as words from '../words.js';

const EVERY_MILLIS = 5000;
const PATIENCE_MILLIS = 10000;
const LINE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/;
const INSIDE = [stores, lags, feeds, letters, topology];

export async function content() {
  const instance = await ask('/v1/instance');
  const [state, inside] = [outside(), h('div')];
  await state.show();
  const boxes = new Map(INSIDE.map(part => [part, h('div')]));
  const open = async () => {
    if (!token.isKept()) {
      close('');
      return;
    }
    put(...INSIDE.map(part => h('section', {}, h('h2', { tabindex: '-1' }, part.heading), boxes.get(part))),
      h('p', {}, h('button', { type: 'button', click: () => close('') }, 'Forget the token')));
    await Promise.all(INSIDE.map(part => fill(part)));
  };
  const close = why => {
    token.forget();
    put(section('Inside', token.form(why, open)));
  };
  /** Who has the focus in what goes away has it in what comes: where the token is asked for, else at the first heading. */
  const put = (...nodes) => {
    const hadFocus = inside.contains(document.activeElement);
    inside.replaceChildren(...nodes);
    if (hadFocus) inside.querySelector('#token, h2[tabindex]').focus();
  };
  const fill = async part => {
    try {
      const nodes = await part.show(token.look);
      refill(boxes.get(part), ...nodes);
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      if (failure.status === 401 || failure.status === 403) close('This is not the token.');
      else refill(boxes.get(part), h('p', { class: 'alarm' }, words.sentence(failure.message)));
    }
  };
  const refresh = h('input', { id: 'refresh', type: 'checkbox', checked: true });
  let asking = false; // an answer that is late must not take the place of a newer one
  const again = async () => {
    if (asking || !refresh.checked) return;
    asking = true;
    try {
      if (await state.show() && token.isKept()) await Promise.all(INSIDE.filter(part => part.isLive).map(fill));
    } finally {
      asking = false;
    }
  };
  let timer;
  await open();
  return {
    title: 'Operator',
    nodes: [
      h('h1', {}, 'Operator'),
      h('p', {}, refresh, ' ', h('label', { for: 'refresh' }, 'Refresh every 5 seconds')),
      ...state.nodes,
      inside,
      section('Instance', table('What it was started with', [['Setting', of => of[0]], ['Value', of => of[1]]], Object.entries(instance))),
      h('p', { class: 'soft' }, 'More than fits here: ', h('a', { href: '/metrics' }, '/metrics'), ', for Prometheus.'),
    ],
    shown: () => { timer = setInterval(again, EVERY_MILLIS); },
    leave: () => clearInterval(timer),
  };
}

/** What anybody may know, and whether it answers at all; the promise of `show` says that too. */
function outside() {
  const [state, figures] = [h('p', { role: 'status' }), h('div')];
  let answered = new Date();
  const say = (text, isAlarm) => {
    state.classList.toggle('alarm', isAlarm);
    if (state.textContent !== text) state.textContent = text;
  };
  const show = async () => {
    try {
      const [ready, metrics] = await Promise.all(['/health/ready', '/metrics'].map(address => request(address, { signal: AbortSignal.timeout(PATIENCE_MILLIS) })));
      answered = new Date();
      say(ready.response.ok ? 'Ready: the stores answer.' : `Not ready: ${JSON.parse(ready.text).detail}`, !ready.response.ok);
      refill(figures, h('details', {}, h('summary', {}, 'Figures'), table('Since the start of the instance', FIGURES, own(metrics.text))));
      return true;
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      say(`${failure.message} It answered last at ${answered.toLocaleTimeString('en-GB')}; what is shown below is from then.`, true);
      return false;
    }
  };
  return { nodes: [section('State', state), figures], show };
}

const FIGURES = [['Of what', of => of.name], ['Of which', of => of.labels], ['Value', of => of.value.toLocaleString('en'), 'figure']];

function own(metrics) {
  return metrics.split('\n').map(line => LINE.exec(line)).filter(match => match?.[1].startsWith('photofinish_'))
    .map(([, name, labels, value]) => ({ name: name.replace('photofinish_', '').replaceAll('_', ' '), labels: labels ?? '', value: Number(value) }));
}
