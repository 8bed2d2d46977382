// Marks the same adoption in picture, timeline and table, and its neighbours in the picture.
const page = document.querySelector(".spread");

function mark(id) {
  const near = new Set();
  for (const arrow of page.querySelectorAll(".arrow")) {
    const touches = id && (arrow.dataset.from === id || arrow.dataset.to === id);
    arrow.classList.toggle("lit", Boolean(touches));
    if (touches) {
      near.add(arrow.dataset.from).add(arrow.dataset.to);
    }
  }
  for (const item of page.querySelectorAll("[data-adoption]")) {
    item.classList.toggle("lit", item.dataset.adoption === id);
    item.classList.toggle("dim", item.matches(".box") && near.size > 0 && !near.has(item.dataset.adoption));
  }
}

for (const name of ["pointerover", "focusin"]) {
  page.addEventListener(name, (event) => mark(event.target.closest("[data-adoption]")?.dataset.adoption));
}
