// The search dialog: asks the server while one types (not while an input method composes), arrows choose, Enter opens.
import { composing } from "./typing.js";

const WAIT = 150;
const field = document.querySelector("[data-search-field]");
const place = document.getElementById("search-found");
const hint = place?.innerHTML;
let waiting;

const options = () => [...place.querySelectorAll("[role=option]")];

function choose(option) {
  for (const other of options()) other.setAttribute("aria-selected", String(other === option));
  if (!option) return field.removeAttribute("aria-activedescendant");
  option.id ||= `found-${options().indexOf(option)}`;
  field.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const all = options();
  const at = all.findIndex((option) => option.getAttribute("aria-selected") === "true");
  if (all.length) choose(all[(at + by + all.length) % all.length]);
}

function look() {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (field.value.trim()) window.htmx.trigger(field, "find");
    else place.innerHTML = hint;
  }, WAIT);
}

if (field && place) {
  field.addEventListener("input", (event) => event.isComposing || look());
  field.addEventListener("compositionend", look);
  field.addEventListener("keydown", (event) => {
    if (composing(event)) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) step(by);
    else if (event.key === "Enter") place.querySelector("[aria-selected=true]")?.click();
    else if (event.key === "Escape") place.closest("dialog").close(); // the browser would only empty the field
    else return;
    event.preventDefault();
  });
  place.addEventListener("htmx:afterSettle", () => choose(options()[0]));
  document.addEventListener("dialog-opened", (event) => event.target.id === "search" && field.select());
  place.addEventListener("click", (event) => event.target.closest("a") && place.closest("dialog").close());
}
