// What is typed into the chosen proposal goes to the server by itself (hx-trigger of its form); here it is known what
// has not arrived yet, so that nothing is left behind when one moves on. Meanwhile drafts.js keeps it in the browser.
let typed = 0;
let sent = 0;
let arrived = 0;

const form = () => document.getElementById("task-form");

export const settled = () => !form() || arrived >= typed;

function once(target) {
  return new Promise((resolve) => {
    const done = (event) => {
      if (event.detail.elt !== target) return;
      document.removeEventListener("htmx:afterRequest", done);
      resolve(Boolean(event.detail.successful));
    };
    document.addEventListener("htmx:afterRequest", done);
    window.htmx.trigger(target, "save");
  });
}

// True when everything typed has arrived; `force` sends it again even if it was refused before.
export async function flush(force = false) {
  if (force) typed += 1;
  for (let tries = 0; tries < 4 && !settled(); tries += 1) {
    if (!(await once(form()))) return false;
  }
  return settled();
}

export function takeTheirs(base, key) {
  const kept = form();
  if (kept) {
    try {
      localStorage.removeItem(`shuniu-draft:${document.body.dataset.person || ""}:${kept.dataset.draft}`);
    } catch {
      // No store, nothing kept.
    }
    delete kept.dataset.dirty;
  }
  arrived = typed;
  window.htmx.ajax("GET", `${base}board/?chosen=${key}`, { target: "#content", swap: "innerHTML" });
}

function noteTyping(event) {
  if (!event.target.closest?.("#task-form") || event.target.closest("[data-no-draft]")) return;
  typed += 1;
}

document.addEventListener("input", noteTyping, true);
document.addEventListener("change", noteTyping, true);
document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.detail.elt === form()) sent = typed;
});
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.elt.id === "task-form" && event.detail.successful) arrived = Math.max(arrived, sent);
});
// A new form starts clean.
document.addEventListener("htmx:afterSwap", (event) => {
  const { requestConfig } = event.detail;
  if (requestConfig?.verb === "get" && requestConfig.path.includes("/proposals/")) arrived = typed;
});
