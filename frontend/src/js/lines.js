// [data-lines]: numbered lines of a form. Something typed into the last one brings an empty one below it.
function another(line) {
  const lines = line.closest("[data-lines]");
  if (!lines || line !== lines.lastElementChild) return;
  const next = line.cloneNode(true);
  for (const field of next.querySelectorAll("input")) {
    field.name = field.name.replace(/-(\d+)-/, (_, n) => `-${Number(n) + 1}-`);
    field.removeAttribute("id");
    field.value = "";
  }
  lines.append(next);
}

function grow(event) {
  const line = event.target.closest?.(".line-in");
  if (line && event.target.value) another(line);
}

document.addEventListener("input", grow, true);
document.addEventListener("change", grow, true);
