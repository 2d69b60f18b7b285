// data-print prints the page, data-back goes back, data-submit sends the form of a control when it changes.
document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("[data-print]")) window.print();
  if (target?.closest("[data-back]")) {
    if (history.length > 1) history.back();
    else location.assign("/");
  }
});
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-submit]")) event.target.form.requestSubmit();
});
