// Marks the same adoption in picture, years and table, and its neighbours in the picture; plays the spread over time.
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

const player = page.querySelector(".player");
if (player) {
  const slider = player.querySelector("input");
  const button = player.querySelector("button");
  const frame = player.querySelector("output");
  const line = page.querySelector(".curve .now");
  const dated = [...page.querySelectorAll("[data-since]")];
  const [year, month] = player.dataset.first.split("-").map(Number);
  const last = Number(slider.max);
  let timer = 0;

  const name = (index) => new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 7);

  function show(index, keep) {
    const until = name(index) + "-31";
    for (const item of dated) {
      item.classList.toggle("future", index < last && item.dataset.since > until);
    }
    const boxes = page.querySelectorAll(".box");
    const there = [...boxes].filter((box) => !box.classList.contains("future")).length;
    frame.textContent = frame.dataset.frame.replace("{0}", name(index)).replace("{1}", there).replace("{2}", boxes.length);
    const x = String((960 * (index + 1)) / (last + 1));
    line.setAttribute("x1", x);
    line.setAttribute("x2", x);
    if (keep) {
      const address = new URL(location.href);
      if (index < last) {
        address.searchParams.set("at", name(index));
      } else {
        address.searchParams.delete("at");
      }
      history.replaceState(null, "", address);
    }
  }

  function stop() {
    clearInterval(timer);
    timer = 0;
    button.textContent = button.dataset.play;
  }

  button.addEventListener("click", () => {
    if (timer) {
      stop();
      show(Number(slider.value), true);
      return;
    }
    if (Number(slider.value) >= last) {
      slider.value = "0";
    }
    button.textContent = button.dataset.pause;
    const step = Math.max(1, Math.round(last / 60));
    show(Number(slider.value), false);
    timer = setInterval(() => {
      slider.value = String(Math.min(last, Number(slider.value) + step));
      const ended = Number(slider.value) >= last;
      show(Number(slider.value), ended);
      if (ended) {
        stop();
      }
    }, 150);
  });
  slider.addEventListener("input", () => {
    stop();
    show(Number(slider.value), true);
  });
  if (player.dataset.at) {
    const [atYear, atMonth] = player.dataset.at.split("-").map(Number);
    slider.value = String(Math.max(0, Math.min(last, (atYear - year) * 12 + atMonth - month)));
  }
  show(Number(slider.value), false);
  player.hidden = false;
}
