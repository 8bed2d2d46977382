// Keeps the reader's choice of light or dark; without a choice the system decides.
const root = document.documentElement;
const kept = localStorage.getItem("theme");
if (kept === "light" || kept === "dark") {
  root.dataset.theme = kept;
}
document.addEventListener("click", (event) => {
  if (event.target.closest("#theme")) {
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    localStorage.setItem("theme", root.dataset.theme);
  }
});
