//! A day in the foyer: visitors who touch everything, silence, the story, and again; with the clock sped up.

use crate::page::{Held, Page};
use anyhow::{Context, Result, ensure};
use serde_json::json;
use std::env;

/// So much faster than it is the page's clock goes; timers of the map's hands are left as they are.
const SPEED: u32 = 300;
/// How many touches there are, unless the environment's `LSM_SOAK` says so.
const TOUCHES: u64 = 1_000;
/// Touches in one call of the driver's.
const AT_ONCE: u64 = 500;
/// By how many pages of 64 KiB the module's memory may rise after the first visitors: the allocator's tide.
const TIDE_PAGES: u64 = 6;

const PRELUDE: &str = "(() => {
    let speed = SPEED;
    const faster = (now) => {
      let [own, told] = [now(), now()];
      const tell = () => told + (now() - own) * speed;
      return { tell, turn: () => ([told, own] = [tell(), now()]) };
    };
    const [day, time] = [faster(Date.now.bind(Date)), faster(performance.now.bind(performance))];
    [Date.now, performance.now] = [day.tell, time.tell];
    window.e2eSpeed = (to) => { day.turn(); time.turn(); speed = to; };
    const every = setInterval;
    window.setInterval = (done, ms, ...rest) => every(done, ms / SPEED, ...rest);
    const own = WebAssembly.instantiate;
    window.e2eMemories = [];
    WebAssembly.instantiate = async (...args) => {
      const made = await own(...args);
      const { memory } = (made.instance ?? made).exports;
      if (memory) e2eMemories.push(memory);
      return made;
    };
    window.e2eErrors = [];
    addEventListener('error', (event) => e2eErrors.push(event.message));
    addEventListener('unhandledrejection', (event) => e2eErrors.push(String(event.reason)));
    let x = 20260421;
    window.e2eRandom = () => (x = (x * 1103515245 + 12345) % 2147483648) / 2147483648;
  })()";

/// Visitors with together so many touches; between them all wait for the story, and for some of its steps.
const VISITORS: &str = "
    const [touches] = arguments;
    const random = e2eRandom;
    const frame = () => new Promise(requestAnimationFrame);
    const began = Date.now();
    let [done, visitors] = [0, 0];
    while (done < touches) {
      const many = 20 + Math.floor(random() * 80);
      for (let i = 0; i < many && done < touches; i += 1, done += 1) {
        const [clientX, clientY] = [random() * innerWidth, random() * innerHeight];
        // Each reaches what is there then: a browser sends nothing to what has gone.
        const send = (event) => (el.shadowRoot.elementFromPoint(clientX, clientY) ?? el).dispatchEvent(event);
        const how = { bubbles: true, composed: true, cancelable: true, clientX, clientY, button: 0, pointerId: 1, isPrimary: true, pointerType: 'touch' };
        for (const name of ['pointerdown', 'pointerup']) send(new PointerEvent(name, how));
        send(new MouseEvent('click', how));
        if (i % 3 === 0) await frame();
      }
      visitors += 1;
      while (!el.state || el.state.step === null) await frame();
      const until = Date.now() + random() * 300_000;
      while (Date.now() < until) await frame();
    }
    return { visitors, simulated: (Date.now() - began) / 3_600_000 }";

/// A card is there in the frame after the click on its row.
const ANSWER: &str = "
    const [id] = arguments;
    const frame = () => new Promise(requestAnimationFrame);
    const middle = { bubbles: true, composed: true, cancelable: true, clientX: 900, clientY: 400, pointerId: 1, isPrimary: true, pointerType: 'touch' };
    for (const name of ['pointerdown', 'pointerup', 'click']) $('[part~=map]').dispatchEvent(new PointerEvent(name, middle));
    for (let i = 0; i < 300 && !$(`[data-row='${id}']`); i += 1) await frame();
    $(`[data-row='${id}']`).click();
    let frames = 0;
    while (!$(`[data-card][data-id='${id}']`)) { await frame(); frames += 1; }
    return frames";

/// No error, as many nodes and listeners as after the first visitors, memory within the tide, and an answer in a frame.
pub fn soak(page: &mut Page) -> Result<()> {
    let touches = env::var("LSM_SOAK").ok().and_then(|n| n.parse().ok());
    let touches: u64 = touches.unwrap_or(TOUCHES);
    let prelude: &'static str = Box::leak(PRELUDE.replace("SPEED", &SPEED.to_string()).into());
    page.lab.server.prelude(Some(prelude));
    let url = page.url(&[("mode", "kiosk")])?;
    page.load(&url)?;
    page.ready(1)?;
    let mut hours = 0.0;
    let mut visitors = 0;
    let mut day = |page: &mut Page, touches: u64| -> Result<()> {
        let seen = page.run_async(VISITORS, &json!([touches]))?;
        hours += seen["simulated"].as_f64().context("hours")?;
        visitors += seen["visitors"].as_u64().context("visitors")?;
        let errors = page.run("return e2eErrors", &json!([]))?;
        ensure!(errors == json!([]), "after {visitors} visitors: {errors}");
        Ok(())
    };
    day(page, AT_ONCE)?;
    let first = held(page)?;
    let mut done = AT_ONCE;
    while done < touches {
        page.step(format!("after {done} touches"));
        day(page, AT_ONCE.min(touches - done))?;
        done += AT_ONCE;
    }
    let last = held(page)?;
    let said = format!(
        "{touches} touches of {visitors} visitors in {hours:.1} hours: after {AT_ONCE} {first:?}, at the end {last:?}"
    );
    println!("{said}");
    ensure!(last.nodes <= first.nodes + first.nodes / 20, "{said}");
    ensure!(last.listeners <= first.listeners + 20, "{said}");
    ensure!(last.pages <= first.pages + TIDE_PAGES, "{said}");
    let project = page.lab.plan.projects[0].id.clone();
    let frames = page.run_async(ANSWER, &json!([project]))?;
    ensure!(
        frames.as_u64() <= Some(1),
        "a card comes after {frames} frames"
    );
    Ok(())
}

/// Of all modules.
const PAGES: &str =
    "return e2eMemories.reduce((sum, memory) => sum + memory.buffer.byteLength / 65536, 0)";

/// Waits for the story's first step; from then on the clock goes as it does, or the step would be over before it is looked at.
const FIRST: &str = "
    const [first] = arguments;
    for (let i = 0; i < 6000 && el.state?.step !== first; i += 1) await new Promise(requestAnimationFrame);
    e2eSpeed(1);
    return el.state?.step";

/// What the page holds while the story's first step is told: others draw more, or fewer projects.
fn held(page: &mut Page) -> Result<Held> {
    let first = json!(page.lab.plan.story[0].id);
    let step = page.run_async(FIRST, &json!([first]))?;
    ensure!(step == first, "the story does not begin anew: {step}");
    let held = page.held(PAGES)?;
    let step = page.run("return el.state?.step", &json!([]))?;
    ensure!(step == first, "counted while {step} was told");
    page.run("e2eSpeed(arguments[0])", &json!([SPEED]))?;
    Ok(held)
}
