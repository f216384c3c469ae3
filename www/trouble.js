// What a reader has when the map cannot run: a message, and the page's own content or, where it has
// none, the picture and the table of our own page.

import { TROUBLE, adopt } from './sheet.js';

export class Trouble {
  #words;
  #plain;

  constructor(words, plain) {
    this.#words = words;
    this.#plain = plain;
  }

  /// Fills a root. `still`: the picture, if there is one; `again`: what the button does.
  show(root, { why, lang, scheme, again, still }) {
    const words = this.#words[lang];
    const box = node('div', { class: 'lsm-trouble', lang, 'data-scheme': scheme });
    const alert = node('div', { class: 'lsm-message', role: 'alert' });
    const message = node('p');
    message.textContent = words[why];
    alert.append(message);
    // A browser without WebAssembly has none the next time either.
    if (why !== 'noWasm') {
      const button = node('button', { type: 'button' });
      button.textContent = words.reload;
      button.addEventListener('click', again);
      alert.append(button);
    }
    const [picture, slot] = [node('div', { class: 'lsm-picture' }), node('slot')];
    picture.append(...still ?? []);
    box.append(alert, picture, slot);
    root.replaceChildren(box);
    adopt(root, TROUBLE);
    if (!still || !slot.assignedElements().length) this.#fill(picture, slot, lang);
  }

  async #fill(picture, slot, lang) {
    try {
      const plain = await this.#plain(lang);
      if (!picture.hasChildNodes()) picture.append(...plain.still);
      // Shown by the slot as long as the page's own content is missing.
      slot.append(...plain.table);
    } catch {
      // The message stands; why nothing can be fetched is in the console already.
    }
  }
}

function node(name, attributes = {}) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
