// Opens the card of a figure where its mark in a text is chosen, by pointer, touch or Enter. Without
// this script, and with Ctrl or the middle button, a mark leads to the figure's page.
for (const card of document.querySelectorAll(".figure-card")) {
  const mark = document.getElementById(card.id.replace("card-", ""));
  if (!mark || !card.showPopover) continue;
  mark.setAttribute("aria-haspopup", "dialog");
  mark.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    card.showPopover({ source: mark });
  });
}
