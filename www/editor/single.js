// The single file with another plan inside.

/// page: its text, bundle: the packed plan, table: {title, counted, rows} of what it says without its map.
export function withPlan(page, bundle, { title, counted, rows }) {
  const made = new DOMParser().parseFromString(page, 'text/html');
  // The picture is another plan's.
  made.querySelectorAll('template').forEach((template) => template.remove());
  made.title = title;
  const table = made.querySelector('.fallback');
  const heading = table.querySelector('h1');
  if (heading) heading.textContent = title;
  table.querySelector('thead th').textContent = counted;
  table.querySelector('tbody').replaceChildren(...rows.map((texts) => {
    const row = made.createElement('tr');
    row.append(...texts.map((text, nth) => {
      const cell = made.createElement(nth ? 'td' : 'th');
      if (!nth) cell.scope = 'row';
      cell.textContent = text;
      return cell;
    }));
    return row;
  }));
  // A page that was made of such a page has one already.
  made.querySelector('script[data-plan]')?.remove();
  const block = made.createElement('script');
  block.type = 'application/octet-stream';
  block.dataset.plan = '';
  block.textContent = base64(bundle);
  made.querySelector('main').after(block);
  return `<!doctype html>\n${made.documentElement.outerHTML}`;
}

function base64(bytes) {
  let text = '';
  // In pieces: a call takes so many arguments and no more.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
