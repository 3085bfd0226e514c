// Turns the field for SQL into an editor, and lets a button set out its lines. Tab leaves the editor.
const field = document.querySelector("textarea#sql-editor");
const shown = document.querySelector("pre#sql-query");
const button = document.querySelector("button#sql-format");

if (field) {
  const editor = CodeMirror.fromTextArea(field, {
    lineNumbers: true,
    lineWrapping: true,
    mode: "text/x-sql",
    viewportMargin: Infinity,
    extraKeys: { "Shift-Enter": () => field.form.submit(), Tab: false, "Shift-Tab": false },
  });
  editor.getInputField().setAttribute("aria-label", "SQL");
  offer(() => editor.setValue(sqlFormatter.format(editor.getValue())));
} else if (shown) {
  offer(() => { shown.textContent = sqlFormatter.format(shown.textContent); });
}

function offer(format) {
  if (button) {
    button.hidden = false;
    button.addEventListener("click", format);
  }
}
