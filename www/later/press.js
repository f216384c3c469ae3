// Buttons of the plan's page.

/// What is to be shown on the map, or which chapter is leapt to.
export function press(page, button, show) {
  const { show: what, jump } = button.dataset;
  if (what) {
    const pressed = what.includes(' ') && button.getAttribute('aria-pressed') !== 'true';
    page.querySelectorAll('[aria-pressed=true]').forEach((other) => other.setAttribute('aria-pressed', 'false'));
    if (what.includes(' ')) button.setAttribute('aria-pressed', String(pressed));
    show(pressed || !what.includes(' ') ? what : '');
  } else {
    leap(page, page.querySelector(`[data-chapter="${jump}"] h3`));
  }
}

// Not scrollIntoView: that moves the page around the map, too.
function leap(page, heading) {
  const scroller = page.closest('.list');
  const head = scroller.querySelector('.list-head').offsetHeight;
  scroller.scrollTop += heading.getBoundingClientRect().top - scroller.getBoundingClientRect().top - head;
  heading.focus({ preventScroll: true });
}
