// On a phone the filters wait folded until they are wanted, also after htmx has swapped the results.
const narrow = matchMedia("(max-width: 50rem)");
let wanted = false;

function fold() {
  const filters = document.querySelector(".filters");
  if (filters && narrow.matches && !wanted) {
    filters.open = false;
  }
  filters?.querySelector("summary").addEventListener("click", () => {
    wanted = !filters.open;
  });
}

fold();
document.addEventListener("htmx:afterSettle", fold);
