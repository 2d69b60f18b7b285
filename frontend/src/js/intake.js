// form[data-intake]: a file is dropped or chosen; its name and a size beyond the limit are said at once.
const MEGABYTE = 1048576;
const intake = document.querySelector("form[data-intake]");

if (intake) {
  const zone = intake.querySelector("[data-drop]");
  const field = intake.querySelector("[data-drop-file]");
  const say = intake.querySelector("[data-drop-name]");

  const tell = () => {
    const file = field.files[0];
    if (!file) return;
    const size = file.size >= MEGABYTE ? `${(file.size / MEGABYTE).toFixed(1)}兆` : `${Math.ceil(file.size / 1024)}千字节`;
    const large = file.size > Number(intake.dataset.limit) * MEGABYTE;
    say.textContent = large ? `“${file.name}”有${size}，超过${intake.dataset.limit}兆，请压缩或拆分` : `已选“${file.name}”　${size}`;
    zone.classList.toggle("wrong", large);
    zone.classList.add("full");
    intake.querySelector("#intake-answer").replaceChildren();
  };

  field.addEventListener("change", tell);
  for (const name of ["dragenter", "dragover"]) {
    document.addEventListener(name, (event) => {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      zone.classList.add("over");
    });
  }
  document.addEventListener("dragleave", (event) => event.relatedTarget || zone.classList.remove("over"));
  document.addEventListener("drop", (event) => {
    zone.classList.remove("over");
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    field.files = event.dataTransfer.files;
    tell();
  });
}
