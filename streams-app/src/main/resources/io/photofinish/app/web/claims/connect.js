// Claims and the words that they rest on, side by side.

/** Pointing at or focusing one side lights up the other; a click keeps it lit until it is clicked again, anything else is, or Escape is pressed. */
export function connect(root) {
  const nodes = [...root.querySelectorAll('[data-claims]')];
  const of = node => node.dataset.claims.split(' ');
  let kept = [];
  const isAmong = (node, claims) => of(node).some(claim => claims.includes(claim));
  const light = claims => nodes.forEach(node => node.classList.toggle('on', isAmong(node, claims)));
  const keep = claims => {
    kept = claims;
    nodes.forEach(node => node.setAttribute('aria-pressed', String(isAmong(node, kept))));
    light(kept);
  };
  nodes.forEach(node => {
    node.addEventListener('mouseenter', () => light(of(node)));
    node.addEventListener('mouseleave', () => light(kept));
    node.addEventListener('focus', () => light(of(node)));
    node.addEventListener('blur', () => light(kept));
    node.addEventListener('click', () => keep(String(kept) === String(of(node)) ? [] : of(node)));
  });
  const clicked = event => event.target.closest('[data-claims]') || keep([]);
  const pressed = event => event.key === 'Escape' && keep([]);
  return {
    shown: () => {
      document.addEventListener('click', clicked);
      document.addEventListener('keydown', pressed);
    },
    leave: () => {
      document.removeEventListener('click', clicked);
      document.removeEventListener('keydown', pressed);
    },
  };
}
