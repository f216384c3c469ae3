// A page with every fault that the suite must notice.
console.warn("a warning of the page");
console.error("an error of the page");
setTimeout(() => { throw new Error("thrown by the page"); });
Promise.reject(new TypeError("rejected by the page"));
fetch("http://elsewhere.test/data").catch(() => {});
const image = new Image();
image.src = "http://elsewhere.test/picture.png";
document.documentElement.setAttribute("style", "color: red");

customElements.define(document.currentScript.dataset.slug, class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: "open" });
    root.innerHTML = `<svg viewBox="0 0 10 10"><defs><linearGradient id="twice"></linearGradient></defs>
      <text id="twice"></text><path fill="url(#nowhere)" d="M0 0h9v9z"/></svg>`;
    const make = (name, space) => document.createElementNS(space, name);
    const SVG = "http://www.w3.org/2000/svg", HTML = "http://www.w3.org/1999/xhtml";
    root.querySelector("linearGradient").append(make("g", SVG));
    root.querySelector("text").append(make("g", SVG));
    root.querySelector("svg").append(make("title", HTML), make("foreignObject", SVG));
  }
});
