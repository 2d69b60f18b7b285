// data-print prints the page, data-reload fetches it again, data-back goes back, data-submit sends the form of a control
// when it changes, data-fill puts data-value into the field that it names.
document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("[data-print]")) window.print();
  if (target?.closest("[data-reload]")) location.reload();
  const filler = target?.closest("[data-fill]");
  if (filler) {
    const field = document.querySelector(filler.dataset.fill);
    field.value = filler.dataset.value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
    filler.parentElement.querySelectorAll("[data-fill]").forEach((one) => one.remove());
  }
  if (target?.closest("[data-back]")) {
    if (history.length > 1) history.back();
    else location.assign("/");
  }
});
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-submit]")) event.target.form.requestSubmit();
});
