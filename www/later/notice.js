// What an element says above its map, until it is read.

/// Above the map's foot, under its cards.
const NOTICE = `
.lsm-notice{position:absolute;inset:auto 0 3.5rem;z-index:2;display:flex;align-items:center;gap:.75rem;width:fit-content;max-width:min(40rem,100% - 2rem);box-sizing:border-box;margin:0 auto;padding:.5rem .5rem .5rem 1rem;border-radius:8px;font:.875rem/1.4 var(--lsm-font,system-ui,sans-serif);color:#fff;background:#181f25}
.lsm-notice p{margin:0}
.lsm-notice button{font:inherit;flex:none;min-height:2.75rem;min-width:2.75rem;padding:0 .75rem;border:0;border-radius:6px;background:none;color:inherit;cursor:pointer;font-weight:600}
.lsm-notice button:focus-visible{outline:3px solid #7db8ff}`;

/// Puts it into a root, in place of an earlier one; without a text it takes that one out.
export function notice(root, adopt, text) {
  root.querySelector('.lsm-notice')?.remove();
  if (!text) return;
  const [box, message, button] = ['div', 'p', 'button'].map((name) => document.createElement(name));
  box.className = 'lsm-notice';
  box.setAttribute('role', 'status');
  message.textContent = text;
  button.type = 'button';
  button.textContent = 'OK';
  button.addEventListener('click', () => box.remove());
  box.append(message, button);
  adopt(root, NOTICE);
  root.append(box);
}
