// The map's side of a frame: what it tells the page around it, once that has greeted it, and what it is
// told. The other side is `frame.js`. Whatever else comes by message is nothing to it.

// What fits the map best, from the width alone: a height that followed from the height would never rest.
const NARROW = 600;
const LEAST = 480;
const MOST = 900;
const PORTRAIT = { shape: 1.6, most: 640 };

export function heightOf(width) {
  const height = width < NARROW
    ? Math.min(width * PORTRAIT.shape, PORTRAIT.most)
    : Math.min(Math.max(width / 1.6, LEAST), MOST);
  return Math.round(height);
}

/// Answers for this element.
export function framed(slug, element) {
  let greeted = null;
  let ready = false;
  let said;

  // `*` reaches pages that have no origin; what is posted is no secret, and goes to the one that greeted.
  const post = (more) => greeted && parent.postMessage({ map: slug, ...more }, greeted);

  // Message and table have the height of their text.
  const broken = () => element.shadowRoot?.querySelector('.lsm-trouble');
  const measure = () => (broken() ? Math.ceil(document.body.offsetHeight) : heightOf(innerWidth));

  function sayHeight() {
    if (!greeted || innerWidth === 0) return;
    const height = measure();
    if (height === said) return;
    said = height;
    post({ height });
  }

  function choose(selected) {
    const [kind, id] = typeof selected === 'string' ? selected.split(/:(.*)/s) : [];
    if (!element.select) {
      // Not there yet: it will look at its attribute.
      if (kind && id) element.setAttribute('selected', selected);
      else element.removeAttribute('selected');
      return;
    }
    try {
      if (selected === null) element.clear();
      else element.select({ kind, id });
    } catch {
      // The page around knows something that the map does not: what is shown stays.
    }
  }

  function hear({ source, origin, data }) {
    if (source !== parent || data?.map !== slug) return;
    // Before all style is there nothing has its size. Once it is, the page around greets again.
    if (document.readyState !== 'complete') return;
    if (data.hello === true) {
      greeted = origin === 'null' || !origin ? '*' : origin;
      said = undefined;
      sayHeight();
      if (ready) post({ ready });
    }
    if (greeted && 'select' in data) choose(data.select);
  }

  if (!element || parent === window) return;
  addEventListener('message', hear);
  addEventListener('resize', sayHeight);
  new ResizeObserver(sayHeight).observe(element);
  element.addEventListener(`${slug}-ready`, () => {
    ready = true;
    post({ ready });
  });
  element.addEventListener(`${slug}-select`, ({ detail }) => post({ select: detail }));
}
