// The operator's token: asked for, and kept in this tab alone until it is closed.
import { ask } from './api.js';
import { h } from './dom.js';

const KEY = 'photofinish.token';

export const isKept = () => sessionStorage.getItem(KEY) !== null;
export const forget = () => sessionStorage.removeItem(KEY);

/** The answer of a route that takes the token. */
export const look = (address, parameters) => ask(address, parameters, { Authorization: `Bearer ${sessionStorage.getItem(KEY)}` });

/** Asks for the token; `why` says what was wrong with the last one. */
export function form(why, entered) {
  const input = h('input', { id: 'token', type: 'password', autocomplete: 'off', required: true, pattern: '[!-~]+', 'aria-describedby': 'token-help' });
  const submit = event => {
    event.preventDefault();
    sessionStorage.setItem(KEY, input.value.trim());
    entered();
  };
  return h('form', { method: 'post', submit },
    h('label', { for: 'token' }, 'Token'), input, h('button', {}, 'Show'),
    h('p', { id: 'token-help', class: why ? 'alarm' : 'soft', role: why ? 'alert' : null },
      why ? `${why} ` : '', 'It was printed at the first start of the instance, and is in the file token of its data directory. It stays in this tab.'));
}
