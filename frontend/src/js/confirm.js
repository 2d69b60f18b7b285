// The confirm page (main[data-confirm]): keys, the chosen proposal, acts on it. The server decides; here the parts of
// the page are kept in step: row, form, sentence in the document, cell of the strip.
import { decide, jump, selected } from "./confirm-document.js";
import { flush, settled, takeTheirs } from "./confirm-saving.js";
import { openDialog, openModal } from "./dialog.js";
import { composing, inField } from "./typing.js";

const MOVING = 90; // milliseconds that the cursor rests before the form of its row is fetched
const main = document.querySelector("[data-confirm]");
const wide = () => window.matchMedia("(min-width: 768px)").matches;
const all = (selector) => [...main.querySelectorAll(selector)];
const rowOf = (key) => document.getElementById(`row-${key}`);
const slot = () => document.getElementById("task-slot");
let chosen = "";
let resting;
let fetching = {}; // the form that has been asked for
let caret = null; // where in the requirement the cursor was last
let scrolls = {};
let line = Promise.resolve(); // acts go to the server one after the other, in the order of the keys

function inLine(ask) {
  line = line.then(ask, ask);
  return line;
}

function neighbour(step) {
  const keys = all("[data-proposal]").map((row) => row.dataset.proposal);
  const at = keys.indexOf(chosen);
  return keys[Math.min(Math.max(at + step, 0), keys.length - 1)] || "";
}

function paint() {
  for (const old of all(".here, .task.cursor")) old.classList.remove("here", "cursor");
  for (const old of all("[data-proposal][tabindex='0']")) old.tabIndex = -1;
  for (const part of all(`[data-pick="${chosen}"], [data-keys~="${chosen}"]`)) part.classList.add("here");
  rowOf(chosen)?.classList.add("cursor");
  if (rowOf(chosen)) rowOf(chosen).tabIndex = 0;
  for (const input of document.querySelectorAll("[data-chosen-key]")) input.value = chosen;
}

function bringIntoSight() {
  main.querySelector(`mark[data-pick="${chosen}"]`)?.scrollIntoView({ block: "nearest" });
  rowOf(chosen)?.scrollIntoView({ block: "nearest" });
}

// Each fetch has a place of its own in the list, so that an answer that comes too late falls on nothing.
function fetchForm() {
  if (!chosen || !wide() || slot()?.dataset.for === chosen) return null;
  if (fetching.key === chosen && fetching.place.isConnected) return fetching.asked;
  slot()?.remove();
  const place = document.createElement("li");
  place.id = "task-slot";
  rowOf(chosen).after(place);
  const asked = window.htmx.ajax("GET", `${main.dataset.base}proposals/${chosen}/`, { source: place, target: place, swap: "outerHTML" });
  fetching = { key: chosen, place, asked: asked.then(() => slot()?.scrollIntoView({ block: "nearest" })) };
  return fetching.asked;
}

async function choose(key, { focus = true } = {}) {
  if (!key || !rowOf(key)) return;
  if (key !== chosen && !(await flush())) return;
  caret = key === chosen ? caret : null;
  chosen = key;
  paint();
  bringIntoSight();
  if (focus) rowOf(key).focus({ preventScroll: true });
  clearTimeout(resting);
  resting = setTimeout(fetchForm, MOVING);
}

async function post(name, values = {}) {
  clearTimeout(resting);
  if (!(await flush())) return;
  const seen = document.getElementById("seen")?.value;
  const known = slot()?.dataset.for === chosen && seen ? { seen } : {};
  await inLine(() => window.htmx.ajax("POST", `${main.dataset.base}${name}/`, { source: main, target: "#content", swap: "innerHTML", values: { key: chosen, ...known, ...values } }));
}

// One does not wait for the server to go on; a proposal that it refuses is chosen again.
async function check() {
  const key = chosen;
  if (!rowOf(key) || !(await flush())) return;
  const row = rowOf(key); // what was typed came back as a new row
  if (!row) return;
  const next = neighbour(1);
  const asked = inLine(() => window.htmx.ajax("POST", `${main.dataset.base}check/`, { source: row, target: row, swap: "outerHTML", values: { key, checked: "1" } }));
  if (next !== key) choose(next);
  await asked;
  if (rowOf(key)?.dataset.state !== "checked") return void choose(key);
  paint();
  if (chosen === key) rowOf(key).focus({ preventScroll: true });
}

function cursor() {
  const part = selected(main);
  const mark = part && main.querySelector(`mark[data-pick="${chosen}"]`);
  if (part && mark) return { at: part.start > Number(mark.dataset.at) ? part.start : part.end };
  return caret ? { cut: caret } : {};
}

async function edit() {
  clearTimeout(resting);
  await fetchForm();
  document.getElementById("id_title")?.focus();
}

const ACTS = {
  check,
  edit,
  split: () => chosen && post("split", cursor()),
  merge: () => chosen && post("merge"),
  drop: () => chosen && flush().then((kept) => kept && openDialog("#drop")),
  add: () => post("add", selected(main) || {}),
  undo: () => post("undo"),
};

const KEYS = {
  j: () => choose(neighbour(1)),
  k: () => choose(neighbour(-1)),
  ArrowDown: () => choose(neighbour(1)),
  ArrowUp: () => choose(neighbour(-1)),
  Enter: ACTS.check,
  s: ACTS.split,
  m: ACTS.merge,
  x: ACTS.drop,
  n: ACTS.add,
  e: ACTS.edit,
  z: ACTS.undo,
};

// Before the keys of every page (capture): here J, K, N and Enter mean the proposal.
function keys(event) {
  if (composing(event) || openModal() || event.altKey || event.shiftKey || !wide()) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const target = event.target instanceof Element ? event.target : document.body;
  if (event.ctrlKey || event.metaKey) {
    if (key !== "Enter" || !target.closest("#task-slot")) return;
    event.preventDefault();
    return void check();
  }
  if (key === "Escape" && target.closest("#task-slot, #decide") && !target.closest(".dropdown-active")) {
    document.getElementById("decide")?.remove();
    rowOf(chosen)?.focus({ preventScroll: true });
    return event.preventDefault();
  }
  if (inField(target) || !KEYS[key]) return;
  if (key === "Enter" && target.closest("button, a, summary, input")) return;
  event.preventDefault();
  event.stopPropagation();
  if (!event.repeat || "jk".includes(key) || key.startsWith("Arrow")) KEYS[key]();
}

async function press(event) {
  const target = event.target instanceof Element ? event.target : null;
  const on = (selector) => target?.closest(selector);
  if (on("[data-act]")) return ACTS[on("[data-act]").dataset.act]();
  if (on("[data-act-check]")) return check();
  if (on("[data-decide]")) return decide(main, on("[data-decide]").dataset.decide);
  if (on("[data-add-from]")) return post("add", { start: on("[data-add-from]").dataset.addFrom, end: on("[data-add-from]").dataset.addTo });
  if (on("[data-take-mine]")) {
    document.getElementById("seen").value = on("[data-take-mine]").dataset.takeMine;
    return flush(true);
  }
  if (on("[data-take-theirs]")) return takeTheirs(main.dataset.base, on("[data-take-theirs]").dataset.takeTheirs);
  if (on("[data-jump]")) {
    event.preventDefault();
    const keysThere = (on("[data-jump]").dataset.keys || "").split(" ").filter(Boolean);
    jump(main, on("[data-jump]").dataset.jump);
    return keysThere.length ? choose(keysThere[0]) : decide(main, on("[data-jump]").dataset.jump);
  }
  if (on("[data-leave]") && !event.ctrlKey) {
    event.preventDefault();
    if (await flush()) location.assign(on("[data-leave]").href);
    return undefined;
  }
  const picked = on("[data-pick]");
  if (picked && !selected(main)) return choose(picked.dataset.pick);
  const row = on("[data-proposal]");
  return row ? choose(row.dataset.proposal) : undefined;
}

function arrive() {
  chosen = document.getElementById("board")?.dataset.chosen || "";
  caret = null;
  for (const pane of all(".pane")) if (pane.ariaLabel in scrolls) pane.scrollTop = scrolls[pane.ariaLabel];
  paint();
  if (!wide()) return; // on a phone the page is read from its head
  bringIntoSight();
  rowOf(chosen)?.focus({ preventScroll: true });
}

if (main) {
  document.addEventListener("keydown", keys, true);
  document.addEventListener("click", press);
  document.addEventListener("change", (event) => {
    const name = event.target.dataset?.mapUnit;
    if (name && event.target.value) post("map-unit", { name, known: event.target.value });
  });
  document.addEventListener("selectionchange", () => {
    const area = document.activeElement;
    if (area?.id === "id_requirement") caret = area.selectionStart > 0 && area.selectionStart < area.value.length ? [...area.value.slice(0, area.selectionStart)].length : null;
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target === main) scrolls = Object.fromEntries(all(".pane").map((pane) => [pane.ariaLabel, pane.scrollTop]));
  });
  document.addEventListener("htmx:afterSwap", (event) => event.detail.target === main && arrive());
  document.addEventListener("htmx:afterRequest", (event) => {
    const dialog = event.detail.elt.closest?.("dialog");
    if (dialog && event.detail.successful) {
      event.detail.elt.reset?.();
      dialog.close();
    }
  });
  // The register form goes off only when everything typed has arrived.
  document.addEventListener("submit", async (event) => {
    if (!event.target.closest("#register") || settled()) return;
    event.preventDefault();
    event.stopPropagation();
    if (await flush()) event.target.requestSubmit();
  }, true);
  arrive();
}
