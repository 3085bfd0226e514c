// Tells Datasette's table.js, which comes after it, whether columns may be counted by their values.
window.DATASETTE_ALLOW_FACET = document.currentScript.dataset.allowed === "true";
