// Turns the field for SQL into an editor, and lets a button set out its lines. Tab leaves the editor.
// Where it is folded away it becomes one when it is opened, since an editor measures its lines.
const field = document.querySelector("textarea#sql-editor");
const shown = document.querySelector("pre#sql-query");
const button = document.querySelector("button#sql-format");

const folded = field?.closest("details:not([open])");

if (folded) {
  folded.addEventListener("toggle", edit, { once: true });
} else if (field) {
  edit();
} else if (shown) {
  offer(() => { shown.textContent = sqlFormatter.format(shown.textContent); });
}

function edit() {
  const editor = CodeMirror.fromTextArea(field, {
    lineNumbers: true,
    lineWrapping: true,
    mode: "text/x-sql",
    viewportMargin: Infinity,
    extraKeys: { "Shift-Enter": () => field.form.submit(), Tab: false, "Shift-Tab": false },
  });
  editor.getInputField().setAttribute("aria-label", "SQL");
  offer(() => editor.setValue(sqlFormatter.format(editor.getValue())));
}

function offer(format) {
  if (button) {
    button.hidden = false;
    button.addEventListener("click", format);
  }
}
