// Texts of a slide that are too long for it become smaller, a step at a time, down to what is read from the last row.

const STEPS = 4;
// Where the map stands between headline and figures it gets this share of the height at least.
const MAP_SHARE = 0.46;

/// Sets how tight the slide in a box stands, and on the whole map how much stands above and below it.
export function fit(box, whole) {
  const slide = box.querySelector('.slide');
  if (!slide) return;
  // Beside the slide the map keeps off the notes at its foot.
  const notes = box.querySelector('.slide-notes');
  whole.style.setProperty('--told-foot', `${Math.ceil(notes.getBoundingClientRect().height)}px`);
  const isStacked = getComputedStyle(slide).position === 'static';
  for (let tight = 0; tight <= STEPS; tight += 1) {
    slide.dataset.tight = tight;
    if (isStacked ? leavesRoom(slide, whole) : holds(slide)) return;
  }
}

function holds(slide) {
  return slide.scrollHeight <= slide.clientHeight + 1 && slide.scrollWidth <= slide.clientWidth + 1;
}

function leavesRoom(slide, whole) {
  const all = whole.getBoundingClientRect();
  const head = slide.firstElementChild.getBoundingClientRect().bottom - all.top;
  const foot = all.bottom - slide.children[1].getBoundingClientRect().top;
  // In one line of the style sheet with the least that both have.
  whole.style.setProperty('--told-head', `${Math.ceil(head)}px`);
  whole.style.setProperty('--told-foot', `${Math.ceil(foot)}px`);
  const isWide = slide.scrollWidth > slide.clientWidth + 1;
  return !isWide && head + foot <= all.height * (1 - MAP_SHARE);
}
