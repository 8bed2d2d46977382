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

// A region takes all its places with it, so choosing one of them means it in place of the region, and the other way round.
document.addEventListener("change", (event) => {
  const box = event.target;
  if (!box.matches(".facets input[type=checkbox]")) {
    return;
  }
  if (box.checked) {
    for (const other of document.querySelectorAll(".tree input:checked")) {
      if (other.name === box.name && (other.value.startsWith(box.value + "/") || box.value.startsWith(other.value + "/"))) {
        other.checked = false;
      }
    }
  }
  box.form.dispatchEvent(new Event("facets"));
});

// What nobody filled in need not stand in the address.
document.addEventListener("htmx:configRequest", (event) => {
  const values = event.detail.formData;
  for (const [name, value] of [...values]) {
    if (value === "" && name !== "q") {
      values.delete(name);
    }
  }
});

// What was opened stays open, and lists stay where they were scrolled to.
let opened = [];
let scrolled = new Map();

document.addEventListener("htmx:beforeSwap", () => {
  opened = [...document.querySelectorAll(".tree details[open]")].map((details) => details.id);
  scrolled = new Map([...document.querySelectorAll(".values.long")].map((list) => [list.parentElement.id, list.scrollTop]));
});

document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.target.id === "found") {
    fold();
    opened.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
    scrolled.forEach((top, id) => document.getElementById(id)?.querySelector(".long")?.scrollTo(0, top));
  }
});

// A formula that cannot be read, or anything else that went wrong, has a page of its own.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.isError) {
    event.detail.isError = false;
    location.assign(event.detail.pathInfo.finalRequestPath);
  }
});
