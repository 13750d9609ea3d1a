// Small helps; every page works without them.
"use strict";

// "Copy" buttons show only where copying works.
for (const button of document.querySelectorAll("button[data-copy]")) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  const label = button.textContent;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = "Copied";
    } catch {
      button.textContent = "Copying was refused";
    }
    setTimeout(() => { button.textContent = label; }, 2000);
  });
}

// A long list of options gets a field that narrows it.
for (const list of document.querySelectorAll(".options.long")) {
  const field = document.createElement("input");
  field.type = "search";
  field.className = "narrow";
  field.placeholder = "Narrow this list";
  field.setAttribute("aria-label", "Narrow this list");
  field.addEventListener("input", () => {
    const wanted = field.value.trim().toLowerCase();
    for (const label of list.querySelectorAll("label")) {
      label.hidden = !label.textContent.toLowerCase().includes(wanted);
    }
    for (const group of list.querySelectorAll("fieldset")) {
      group.hidden = !group.querySelector("label:not([hidden])");
    }
  });
  field.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
  list.prepend(field);
}

// Fields left empty stay out of the address.
for (const form of document.querySelectorAll("form[action]")) {
  form.addEventListener("submit", () => {
    for (const field of form.elements) {
      if (field.name && field.value === "") field.disabled = true;
    }
    addEventListener("pageshow", () => { for (const field of form.elements) field.disabled = false; }, { once: true });
  });
}
