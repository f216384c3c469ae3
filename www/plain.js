// The picture and the table of our own pages, for an element in a page that has neither.

/// From the pages that lie at `base`; `files` names them by language.
export const plainFrom = (base, files) => async (lang) => {
  const page = await fetchedPage(new URL(files[lang], base));
  const found = page.querySelector('.fallback');
  // The page around has a title of its own, and the message stands above.
  found?.querySelectorAll('h1, p').forEach((node) => node.remove());
  // What was relative to that page.
  found?.querySelectorAll('img').forEach((image) => image.setAttribute('src', image.src));
  return found ? [found] : [];
};

// This way the text becomes a tree under every policy, and no script in it runs.
function fetchedPage(url) {
  return new Promise((found, failed) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.addEventListener('load', () => {
      if (request.status === 200 && request.response) found(request.response);
      else failed(new Error(`${url}: ${request.status}`));
    });
    request.addEventListener('error', () => failed(new Error(`${url}: not reached`)));
    request.open('GET', url);
    request.send();
  });
}
