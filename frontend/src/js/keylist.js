// Adds the keys of the present page to the list of all keys.
const KNOWN = ["n"];

function refresh(dialog) {
  const head = dialog.querySelector("[data-page-keys]");
  while (head.nextElementSibling) head.nextElementSibling.remove();
  const seen = new Set(KNOWN);
  for (const element of document.querySelectorAll("[data-key]")) {
    const key = element.dataset.key;
    if (seen.has(key)) continue;
    seen.add(key);
    const line = document.createElement("p");
    const word = document.createElement("span");
    const letter = document.createElement("kbd");
    letter.textContent = key.toUpperCase();
    word.textContent = [...element.childNodes].filter((n) => n.nodeName !== "KBD").map((n) => n.textContent).join("").trim() || element.getAttribute("aria-label");
    line.append(word, letter);
    head.parentElement.append(line);
  }
  head.hidden = !head.nextElementSibling;
}

document.addEventListener("dialog-opened", (event) => {
  if (event.target.id === "keys") refresh(event.target);
});
