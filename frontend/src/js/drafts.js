// What is typed into a form[data-draft="key"] is kept in this browser until it has been saved on the server.
//
// A draft is let go when a page says that something succeeded (a toast), when the server redirected to a page
// without that form, or when the reader gives it up. A login page or an error page keeps it.
import { succeeded } from "./arriving.js";

const PREFIX = "shuniu-draft";
const DAYS = 7;
const person = document.body.dataset.person || "";
const plain = document.body.hasAttribute("data-plain");

const nameOf = (form) => `${PREFIX}:${person}:${form.dataset.draft}`;
const forms = () => [...document.querySelectorAll("form[data-draft]")];
const kept = (field) => field.name && !field.closest("[data-no-draft]") && !["password", "file", "hidden", "submit", "button"].includes(field.type);

function read(name) {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    return null;
  }
}

function write(name, draft) {
  try {
    localStorage.setItem(name, JSON.stringify(draft));
  } catch {
    // The browser's store is full or forbidden: the page works without drafts.
  }
}

function allDrafts() {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(`${PREFIX}:`));
  } catch {
    return [];
  }
}

function valueOf(field) {
  if (field.type === "checkbox" || field.type === "radio") return field.checked;
  if (field.tagName === "SELECT") return [...field.selectedOptions].map((option) => [option.value, option.text]);
  return field.value;
}

function fill(field, value) {
  if (field.type === "checkbox" || field.type === "radio") field.checked = value;
  else if (field.tagName !== "SELECT") field.value = value;
  else if (Array.isArray(value)) {
    for (const [code, text] of value) {
      if (![...field.options].some((option) => option.value === code)) field.add(new Option(text, code));
    }
    for (const option of field.options) option.selected = value.some(([code]) => code === option.value);
    field.tomselect?.sync();
  }
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

const values = (form) => [...form.elements].filter(kept).map((field) => [field.name, field.type === "radio" ? field.value : "", valueOf(field)]);

function save(form, submitted = false) {
  write(nameOf(form), { at: Date.now(), submitted, values: values(form) });
}

export function saveAll() {
  for (const form of forms()) if (form.dataset.dirty) save(form);
}

function drop(form) {
  localStorage.removeItem(nameOf(form));
  delete form.dataset.dirty;
  form.querySelector(".draft-note")?.remove();
}

function note(form, at) {
  const line = document.createElement("p");
  const undo = document.createElement("button");
  const time = new Date(at).toLocaleString("zh-CN", { month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit", hour12: false });
  line.className = "draft-note";
  line.setAttribute("role", "status");
  undo.type = "button";
  undo.textContent = "放弃，用原来的";
  undo.addEventListener("click", () => {
    drop(form);
    location.reload();
  });
  line.append(`已填回${time}未保存的内容。`, undo);
  form.prepend(line);
}

function restore(form) {
  const draft = read(nameOf(form));
  if (!draft || form.dataset.restored) return;
  form.dataset.restored = "1";
  const before = JSON.stringify(values(form));
  if (JSON.stringify(draft.values) === before) return;
  for (const [name, choice, value] of draft.values) {
    const field = [...form.elements].find((f) => f.name === name && kept(f) && (f.type !== "radio" || f.value === choice));
    if (field) fill(field, value);
  }
  form.dataset.dirty = "1";
  note(form, draft.at);
}

// On arrival: which of the drafts that were sent off have arrived?
function settleSent() {
  const redirected = (performance.getEntriesByType("navigation")[0]?.redirectCount || 0) > 0;
  const succeeded = Boolean(document.querySelector("[data-toasts] [data-toast]"));
  const here = forms().map(nameOf);
  for (const name of allDrafts()) {
    const draft = read(name);
    if (!draft || Date.now() - draft.at > DAYS * 86400000) localStorage.removeItem(name);
    else if (!draft.submitted) continue;
    else if (!plain && (succeeded || (redirected && !here.includes(name)))) localStorage.removeItem(name);
    else write(name, { ...draft, submitted: false });
  }
}

const waiting = new WeakMap();
document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (!form?.dataset.draft) return;
  form.dataset.dirty = "1";
  clearTimeout(waiting.get(form));
  waiting.set(form, setTimeout(() => save(form), 400));
});
document.addEventListener("submit", (event) => {
  if (!event.target.dataset.draft || event.target.method === "dialog") return;
  clearTimeout(waiting.get(event.target));
  save(event.target, !event.target.closest("[hx-post], [hx-put]"));
});
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.detail.elt.closest?.("form[data-draft]");
  const wrong = /aria-invalid="true"/.test(event.detail.xhr?.responseText || "");
  if (form && succeeded(event.detail) && event.detail.requestConfig?.verb !== "get" && !wrong) drop(form);
});
document.addEventListener("htmx:afterSettle", () => forms().forEach(restore));
window.addEventListener("pagehide", () => {
  for (const form of forms()) {
    const draft = form.dataset.dirty && read(nameOf(form));
    if (form.dataset.dirty && !draft?.submitted) save(form);
  }
});
settleSent();
// The pickers are ready only after this script has run.
setTimeout(() => forms().forEach(restore), 0);
