// Menus on <details>: one open at a time, closed by a click elsewhere and by Esc.
const opened = () => [...document.querySelectorAll("details.menu[open]")];

export function closeMenus(except = null) {
  const closing = opened().filter((menu) => menu !== except);
  for (const menu of closing) {
    if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
    menu.open = false;
  }
  return closing.length > 0;
}

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const menu = target?.closest("details.menu");
  const chosen = target?.closest(".menu-list a, .menu-list button");
  closeMenus(chosen ? null : menu);
});
