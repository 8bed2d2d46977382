// Opens a list of suggestions below the search box while a person types: the combobox pattern of the ARIA
// Authoring Practices Guide, with the list chosen by hand. Without it the box is a plain form.
const PAUSE = 120;

class Suggestions {
  constructor(input) {
    this.input = input;
    this.list = document.createElement("ul");
    this.list.id = "suggestions";
    this.list.className = "suggestions";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", input.dataset.suggestions);
    this.list.hidden = true;
    input.after(this.list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", this.list.id);
    input.addEventListener("input", () => this.typed());
    input.addEventListener("keydown", (event) => this.pressed(event));
    input.addEventListener("blur", () => this.close());
    input.form.addEventListener("submit", () => this.close());
    // before the blur, which would close the list first
    this.list.addEventListener("pointerdown", (event) => {
      const option = event.target.closest("[role=option]");
      if (option && event.button === 0) {
        event.preventDefault();
        location.assign(option.dataset.href);
      }
    });
  }

  typed() {
    clearTimeout(this.timer);
    this.request?.abort();
    const text = this.input.value.trim();
    if (text.length < 2) {
      this.close();
    } else {
      this.timer = setTimeout(() => this.ask(text), PAUSE);
    }
  }

  async ask(text) {
    this.request = new AbortController();
    try {
      const answer = await fetch("/suggest?" + new URLSearchParams({ q: text }), { signal: this.request.signal });
      if (answer.ok) {
        this.list.innerHTML = await answer.text();
        this.show(this.options().length > 0 && document.activeElement === this.input);
      }
    } catch (failure) {
      // a newer text is being asked for, or the server is away: the form still works
      if (failure.name !== "AbortError") {
        this.close();
      }
    }
  }

  options() {
    return [...this.list.querySelectorAll("[role=option]")];
  }

  show(open) {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
    this.choose(undefined);
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.show(false);
  }

  choose(option) {
    this.options().forEach((other) => other.setAttribute("aria-selected", String(other === option)));
    if (option) {
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
    this.chosen = option;
  }

  pressed(event) {
    const options = this.options();
    if (this.list.hidden || options.length === 0) {
      return;
    }
    const at = options.indexOf(this.chosen);
    if (event.key === "ArrowDown") {
      this.choose(options[(at + 1) % options.length]);
    } else if (event.key === "ArrowUp") {
      this.choose(options[(at <= 0 ? options.length : at) - 1]);
    } else if (event.key === "Enter" && this.chosen) {
      location.assign(this.chosen.dataset.href);
    } else if (event.key === "Escape") {
      this.close();
    } else {
      return;
    }
    event.preventDefault();
  }
}

const box = document.querySelector("input[data-suggestions]");
if (box) {
  new Suggestions(box);
}
