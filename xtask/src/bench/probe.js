// Put into every measured page before its own scripts.
'use strict';
(() => {
  // The element with the map inside, if this page has one.
  const shadow = () => {
    const all = [...document.querySelectorAll('*')];
    const host = all.find((element) => element.shadowRoot?.querySelector('[data-district]'));
    return host?.shadowRoot ?? null;
  };
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName('map-ready').length === 0) return;
    observer.disconnect();
    window.benchReady('');
  });
  observer.observe({ type: 'mark', buffered: true });

  let frames = null;
  let last = 0;
  function frame(now) {
    if (!frames) return;
    if (last) frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  }

  const card = () => (shadow() ?? document).querySelector('[data-card], #card:not([hidden])');
  const shown = () => {
    const open = card();
    return open ? open.dataset.id ?? open.textContent : '';
  };

  window.probe = {
    ready: () => [performance.timeOrigin, performance.getEntriesByName('map-ready')[0].startTime],
    // Where places are on the screen, given in degrees and in map units.
    locate: (places) => places.map(({ geo, map: [x, y] }) => {
      if (window.bench) return [...window.bench.locate(geo)];
      const shape = shadow()?.querySelector('[data-district]') ?? document.querySelector('#plane');
      const m = shape.getScreenCTM();
      return [m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f];
    }),
    // The middle of the markers of these projects, of those that are on the screen and free.
    markers: (ids) => {
      const root = shadow();
      if (!root) return null;
      const all = [...root.querySelectorAll('svg [data-project]')].filter((marker) => {
        const { left, top, width, height } = marker.getBoundingClientRect();
        const under = root.elementFromPoint(left + width / 2, top + height / 2);
        return under && marker.contains(under);
      });
      const wanted = all.filter((marker) => ids.includes(marker.dataset.project));
      const rest = all.filter((marker) => !ids.includes(marker.dataset.project));
      return [...wanted, ...rest].map((marker) => {
        const { left, top, width, height } = marker.getBoundingClientRect();
        return [left + width / 2, top + height / 2];
      });
    },
    startFrames() {
      frames = [];
      last = 0;
      requestAnimationFrame(frame);
    },
    stopFrames() {
      const all = frames;
      frames = null;
      return all;
    },
    // The next click: how long until its card is laid out, and until it is painted, ms.
    nextCard: () => new Promise((resolve) => {
      const root = shadow() ?? document;
      const before = shown();
      let [input, start] = [0, 0];
      const pressed = (event) => {
        [input, start] = [event.timeStamp, performance.now()];
      };
      addEventListener('pointerup', pressed, { capture: true, once: true });
      const look = new MutationObserver(() => {
        const now = shown();
        if (!start || !now || now === before) return;
        look.disconnect();
        card().getBoundingClientRect();
        const work = performance.now() - start;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve([work, performance.now() - input]);
        requestAnimationFrame(() => port2.postMessage(''));
      });
      look.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
      setTimeout(() => {
        look.disconnect();
        removeEventListener('pointerup', pressed, { capture: true });
        resolve(null);
      }, 3000);
    }),
    // The next event of a kind: how long until all that it changes at once is laid out, ms.
    nextLaidOut: (kind) => new Promise((resolve) => {
      let start = 0;
      addEventListener(kind, () => { start = performance.now(); }, { capture: true, once: true });
      // After the page's own listeners, and what they leave to be done before the next frame: all of that is
      // promised. A message to oneself would come after the frame.
      addEventListener(kind, async () => {
        for (let turn = 0; turn < 8; turn++) await null;
        shadow().querySelector('[part~=list]').getBoundingClientRect();
        resolve(performance.now() - start);
      }, { once: true });
    }),
    focus: (selector) => shadow().querySelector(selector).focus(),
    press: (selector) => shadow().querySelector(selector).click(),
    typed: (selector) => shadow().querySelector(selector).value,
    middle: (selector) => {
      const { left, top, width, height } = shadow().querySelector(selector).parentElement.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    },
    // Of each facet the first filter that keeps some projects out, but not all.
    options: () => {
      const first = new Map();
      for (const option of shadow().querySelectorAll('[data-filter]')) {
        const [facet] = option.dataset.filter.split(':');
        const count = +(option.querySelector('i')?.textContent ?? '').replace(/\D/g, '');
        if (count > 0 && !first.has(facet)) first.set(facet, option.dataset.filter);
      }
      return [...first.values()];
    },
    nodes: () => {
      const count = (root) => {
        let sum = 0;
        for (const element of root.querySelectorAll('*')) {
          sum += 1 + (element.shadowRoot ? count(element.shadowRoot) : 0);
        }
        return sum;
      };
      return count(document);
    },
  };
})();
