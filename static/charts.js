// Shows beside a mark of a chart what it stands for, where the pointer or the keyboard is, and at the
// first touch. Without this script the marks are links all the same, and say it as their names.
for (const drawing of document.querySelectorAll(".chart-drawing:not([inert])")) {
  const tip = document.createElement("div");
  const shown = { mark: null, leaving: 0 };
  tip.className = "chart-tip";
  tip.hidden = true;
  drawing.append(tip);

  const show = (mark) => {
    clearTimeout(shown.leaving);
    if (shown.mark === mark) return;
    hide();
    shown.mark = mark;
    mark.classList.add("shown");
    tip.replaceChildren(...mark.lines.map((line) => paragraph(line)), paragraph(leading(mark)));
    tip.hidden = false;
    place(tip, mark.getBoundingClientRect(), drawing.getBoundingClientRect());
  };
  const hide = () => {
    clearTimeout(shown.leaving);
    shown.mark?.classList.remove("shown");
    shown.mark = null;
    tip.hidden = true;
  };
  // The pointer needs some time to get from the mark to what is shown of it, where it may stay.
  const leave = () => { shown.leaving = setTimeout(hide, 300); };

  for (const mark of drawing.querySelectorAll("svg a")) {
    const title = mark.querySelector("title");
    mark.lines = title.textContent.split("\n");
    title.remove(); // browsers would show it, too
    mark.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse") show(mark); });
    mark.addEventListener("pointerleave", (event) => { if (event.pointerType === "mouse") leave(); });
    mark.addEventListener("focus", () => show(mark));
    mark.addEventListener("blur", leave);
    mark.addEventListener("pointerdown", () => { mark.wasShown = shown.mark === mark; });
    mark.addEventListener("click", (event) => {
      if (event.pointerType === "mouse" || event.pointerType === "" || mark.wasShown) return;
      event.preventDefault(); // the first touch shows, the second leads on
      show(mark);
    });
  }
  tip.addEventListener("pointerenter", () => clearTimeout(shown.leaving));
  tip.addEventListener("pointerleave", leave);
  tip.addEventListener("focusin", () => clearTimeout(shown.leaving));
  tip.addEventListener("focusout", leave);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  document.addEventListener("pointerdown", (event) => { if (!drawing.contains(event.target)) hide(); });
}

function paragraph(content) {
  const made = document.createElement("p");
  made.append(content);
  return made;
}

function leading(mark) {
  const link = document.createElement("a");
  link.href = mark.href.baseVal;
  link.textContent = "All about it";
  link.tabIndex = -1; // the mark leads there too
  return link;
}

// Below the mark, or above it where there is no room below; never beyond the sides of the drawing.
function place(tip, mark, drawing) {
  const left = mark.left + mark.width / 2 - tip.offsetWidth / 2 - drawing.left;
  const below = mark.bottom + tip.offsetHeight + 12 < innerHeight;
  const top = below ? mark.bottom + 4 : mark.top - tip.offsetHeight - 4;
  tip.style.left = `${Math.max(0, Math.min(left, drawing.width - tip.offsetWidth))}px`;
  tip.style.top = `${top - drawing.top}px`;
}
