// A part that is being fetched keeps its height and, after a moment, says so: any target with data-fetching.
const MOMENT = 400;
const waiting = new WeakMap();

function end(target) {
  clearTimeout(waiting.get(target));
  target.querySelector(":scope > .fetching")?.remove();
  target.style.removeProperty("min-height");
}

document.addEventListener("htmx:beforeRequest", (event) => {
  const { target } = event.detail;
  if (!target?.hasAttribute("data-fetching")) return;
  waiting.set(target, setTimeout(() => {
    target.style.setProperty("min-height", `${target.offsetHeight}px`);
    const line = document.createElement("p");
    line.className = "fetching";
    line.setAttribute("role", "status");
    line.textContent = "正在取…";
    target.prepend(line);
  }, MOMENT));
});
document.addEventListener("htmx:afterRequest", (event) => event.detail.target && end(event.detail.target));
