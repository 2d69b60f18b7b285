// form[data-confirm-leave]: the browser asks before what was chosen there (files, above all) is left behind.
import { succeeded } from "./arriving.js";

let sending = false;

document.addEventListener("input", (event) => event.target.form?.matches("[data-confirm-leave]") && (event.target.form.dataset.changed = "1"));
document.addEventListener("submit", () => {
  sending = true;
});
document.addEventListener("htmx:afterRequest", (event) => {
  sending = false;
  const form = event.detail.elt.closest?.("form[data-confirm-leave]");
  if (form && succeeded(event.detail)) delete form.dataset.changed;
});
window.addEventListener("pageshow", () => {
  sending = false;
});
window.addEventListener("beforeunload", (event) => {
  if (sending || !document.querySelector("form[data-confirm-leave][data-changed]")) return;
  event.preventDefault();
  event.returnValue = "";
});
