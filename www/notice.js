// What an element says above its map, until it is read.

import { NOTICE, adopt } from './sheet.js';

/// Puts it into a root, in place of an earlier one; without a text it takes that one out.
export function notice(root, text) {
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
