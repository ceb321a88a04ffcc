// Betters pages that work without it. What it does, and every word, stands in data attributes of the page.
(() => {
"use strict";
document.documentElement.classList.add("has-js");

const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
const id = name => document.getElementById(name);
const show = (part, isShown) => { if (part) part.hidden = !isShown; };
const changed = form => form.dispatchEvent(new Event("input", { bubbles: true }));
const parsed = text => { try { return JSON.parse(text); } catch (error) { return null; } };

// Runs an action once no call has come for so many milliseconds.
function later(milliseconds, action) {
  let timer = 0;
  return () => { clearTimeout(timer); timer = setTimeout(action, milliseconds); };
}

async function ask(method, url, body, type) {
  const headers = { Accept: "application/json" };
  if (type) headers["Content-Type"] = type;
  const answer = await fetch(url, { method, body, headers, credentials: "same-origin" });
  if (!answer.ok) throw new Error(answer.status);
  return answer;
}

function query(form) {
  const fields = new URLSearchParams();
  new FormData(form).forEach((value, key) => { if (typeof value === "string") fields.append(key, value); });
  return fields.toString();
}

// Asking before what is dangerous; sending once

function setBusy(form, isBusy) {
  if (isBusy) form.dataset.busy = "1"; else delete form.dataset.busy;
  all("button", form).forEach(button => {
    if (isBusy) button.setAttribute("aria-disabled", "true"); else button.removeAttribute("aria-disabled");
  });
}

document.addEventListener("click", event => {
  const button = event.target.closest("button[data-confirm],a[data-confirm]");
  if (button && !confirm(button.dataset.confirm)) event.preventDefault();
});
document.addEventListener("submit", event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.busy || (form.dataset.confirm && !confirm(form.dataset.confirm))) {
    event.preventDefault();
    return;
  }
  setBusy(form, true);
  // An answer that is a file leaves the page where it is.
  setTimeout(() => setBusy(form, false), 8000);
});
window.addEventListener("pageshow", () => all("form[data-busy]").forEach(form => setBusy(form, false)));

// Drafts: on the server, and on this machine until the server has them

const kept = {
  get: url => { try { return parsed(localStorage.getItem("draft " + url)); } catch (error) { return null; } },
  set: (url, fields) => {
    try { localStorage.setItem("draft " + url, JSON.stringify({ at: Date.now(), fields })); } catch (error) { return; }
  },
  drop: url => { try { localStorage.removeItem("draft " + url); } catch (error) { return; } },
};

const inputs = form => Array.from(form.elements).filter(
  field => field.name && !/^(hidden|file|password|submit|button|fieldset|output)$/.test(field.type));
const isSwitch = field => /^(radio|checkbox)$/.test(field.type);

function values(form) {
  const found = {};
  inputs(form).forEach(field => { if (!isSwitch(field) || field.checked) found[field.name] = field.value; });
  return found;
}

function restore(form, fields) {
  inputs(form).forEach(field => {
    if (isSwitch(field)) field.checked = fields[field.name] === field.value;
    else if (fields[field.name] !== undefined) field.value = fields[field.name];
  });
  changed(form);
}

function keepDraft(form) {
  const url = form.dataset.draft;
  const state = form.querySelector("[data-draft-state]");
  const tell = name => { if (state) state.textContent = state.dataset[name] || ""; };
  let last = JSON.stringify(values(form));
  const retry = later(15000, save);

  async function save() {
    const text = JSON.stringify(values(form));
    if (text === last) return kept.drop(url);
    kept.set(url, values(form));
    tell("saving");
    try {
      await ask("PUT", url, text, "application/json");
      last = text;
      if (JSON.stringify(values(form)) !== text) return;
      kept.drop(url);
      tell("saved");
    } catch (error) {
      tell("local");
      retry();
    }
  }

  offerDraft(form, url, last, tell);
  form.addEventListener("input", later(1000, save));
  window.addEventListener("online", save);
  // What was typed in the last second stays at least here.
  window.addEventListener("pagehide", () => {
    if (JSON.stringify(values(form)) !== last) kept.set(url, values(form));
  });
}

// This machine's copy is offered where it is younger than the server's and differs from it.
function offerDraft(form, url, last, tell) {
  const copy = kept.get(url);
  const offer = form.querySelector("[data-draft-offer]");
  if (!copy || !copy.fields || JSON.stringify(copy.fields) === last || copy.at <= Number(form.dataset.draftAt || 0)) {
    return kept.drop(url);
  }
  show(offer, true);
  if (offer) offer.addEventListener("click", event => {
    const isTaken = event.target.closest("[data-draft-restore]");
    if (!isTaken && !event.target.closest("[data-draft-drop]")) return;
    show(offer, false);
    if (!isTaken) return kept.drop(url);
    restore(form, copy.fields);
    tell("restored");
  });
}

// Checks while typing

function mark(form, { name, level, message }) {
  const place = id(name + "-problem") || id("form-problem");
  if (!place) return;
  const sign = document.createElement("span");
  sign.setAttribute("aria-hidden", "true");
  sign.textContent = level === "error" ? "■ " : "▲ ";
  place.className = "problem " + (level === "error" ? "error" : "warning");
  place.append(sign, message + " ");
  show(place, true);
  const input = form.elements[name];
  if (!input || !input.setAttribute) return;
  if (level === "error") input.setAttribute("aria-invalid", "true");
  const told = (input.getAttribute("aria-describedby") || "").split(" ").filter(word => word && word !== place.id);
  input.setAttribute("aria-describedby", told.concat(place.id).join(" "));
}

function checkForm(form) {
  let turn = 0;
  const reasons = all("[data-reason]", form);
  reasons.forEach(part => show(part, part.dataset.reason === "needed"));

  form.addEventListener("input", later(600, async () => {
    const mine = ++turn;
    try {
      const answer = await ask("POST", form.dataset.check, query(form), "application/x-www-form-urlencoded");
      const found = await answer.json();
      if (mine !== turn) return;
      all(".problem", form).forEach(place => { place.textContent = ""; show(place, false); });
      all("[aria-invalid]", form).forEach(input => input.removeAttribute("aria-invalid"));
      (found.fields || []).forEach(field => mark(form, field));
      reasons.forEach(part => show(part, !!found.needsReason));
    } catch (error) { return; }
  }));
}

// Running totals, zero report

// A count as people type it, in units of so many decimals; null where it is none.
function count(text, decimals) {
  const parts = /^(\d{1,12})(?:\.(\d*))?$/.exec(text.normalize("NFKC").replace(/[,\s]/g, ""));
  if (!parts || (parts[2] || "").length > decimals) return null;
  return Number(parts[1] + (parts[2] || "").padEnd(decimals, "0"));
}

function grouped(value, decimals) {
  const digits = String(value).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals ? whole + "." + digits.slice(-decimals) : whole;
}

function runTotal(output) {
  const input = id(output.dataset.running);
  const decimals = Number(output.dataset.decimals || 0);
  const base = count(output.dataset.base || "0", decimals);
  if (!input || base === null) return;
  const run = () => {
    const typed = count(input.value.trim() || "0", decimals);
    output.textContent = typed === null ? "–" : grouped(base + typed, decimals);
  };
  (input.form || input).addEventListener("input", run);
  run();
}

function fillZeros(button) {
  button.addEventListener("click", event => {
    const boxes = all("[data-count]", button.form);
    event.preventDefault();
    const isTyped = boxes.some(box => !/^[0０\s]*$/.test(box.value));
    if (isTyped && button.dataset.fillZero && !confirm(button.dataset.fillZero)) return;
    boxes.forEach(box => { box.value = "0"; });
    changed(button.form);
  });
}

// Choosing rows

function chooseRows(head) {
  const table = head.closest("table");
  const part = head.closest("form") || document;
  const boxes = () => all("tbody input[type=checkbox]:not([disabled])", table);
  const tell = () => {
    const chosen = boxes().filter(box => box.checked).length;
    head.checked = chosen > 0 && chosen === boxes().length;
    head.indeterminate = chosen > 0 && !head.checked;
    all("[data-chosen]", part).forEach(place => { place.textContent = place.dataset.chosen.replace("{n}", chosen); });
    all("[data-needs-chosen]", part).forEach(button => { button.disabled = !chosen; });
  };
  table.addEventListener("change", event => {
    if (event.target === head) boxes().forEach(box => { box.checked = head.checked; });
    tell();
  });
  window.addEventListener("pageshow", tell);
}

// Files

function upload(form) {
  const input = form.querySelector("input[type=file]");
  const drop = form.querySelector(".drop") || form;
  const state = form.querySelector("[data-upload-state]");
  const progress = form.querySelector("progress");
  let files = [];
  if (!input) return;

  const tell = text => { if (state) state.textContent = text; };
  const choose = list => { files = Array.from(list); tell(files.map(file => file.name).join(" · ")); };

  function send(place) {
    const request = new XMLHttpRequest();
    const url = form.dataset.upload;
    const fields = query(form);
    const fail = said => {
      show(progress, false);
      setBusy(form, false);
      tell((said && said.message) || (state && state.dataset.failed) || "");
    };
    request.open("POST", fields ? url + (url.includes("?") ? "&" : "?") + fields : url);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("X-File-Name", encodeURIComponent(files[place].name));
    request.upload.onprogress = event => {
      if (progress && event.lengthComputable) { progress.max = event.total; progress.value = event.loaded; }
    };
    request.onerror = () => fail(null);
    request.onload = () => {
      const said = parsed(request.responseText);
      if (request.status < 200 || request.status > 299) return fail(said);
      if (place + 1 < files.length) return send(place + 1);
      location.assign((said && said.location) || location.href);
    };
    tell(files[place].name);
    request.send(files[place]);
  }

  input.addEventListener("change", () => choose(input.files));
  ["dragenter", "dragover", "dragleave", "drop"].forEach(kind => drop.addEventListener(kind, event => {
    event.preventDefault();
    drop.classList.toggle("over", kind === "dragenter" || kind === "dragover");
    if (kind !== "drop" || !event.dataTransfer.files.length) return;
    input.required = false;
    choose(event.dataTransfer.files);
  }));
  form.addEventListener("submit", event => {
    event.preventDefault();
    if (!files.length) choose(input.files);
    if (form.dataset.busy || !files.length) return;
    setBusy(form, true);
    show(progress, true);
    send(0);
  });
}

async function poll(part) {
  const progress = part.querySelector("progress");
  const message = part.querySelector("[data-poll-message]");
  try {
    const job = await (await ask("GET", part.dataset.poll)).json();
    if (job.location) return location.assign(job.location);
    if (progress && job.of) { progress.max = job.of; progress.value = job.done; }
    if (message && message.textContent !== job.message) message.textContent = job.message || "";
  } catch (error) { /* Asked again, as while the server starts anew. */ }
  setTimeout(() => poll(part), 1000);
}

// Copying

// Plain http on a bare address has no clipboard: there, the old way by a selection.
async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "sr";
  document.body.append(area);
  area.select();
  const isDone = document.execCommand("copy");
  area.remove();
  if (!isDone) throw new Error("copy");
}

function copyButton(button) {
  const words = button.textContent;
  show(button, !!(navigator.clipboard || document.execCommand));
  button.addEventListener("click", async event => {
    const source = document.querySelector(button.dataset.copy);
    event.preventDefault();
    try {
      await copy(source.value === undefined ? source.textContent : source.value);
      button.textContent = button.dataset.copied || words;
      setTimeout(() => { button.textContent = words; }, 2000);
    } catch (error) { getSelection().selectAllChildren(source); }
    button.focus();
  });
}

all("[data-draft-done]").forEach(part => kept.drop(part.dataset.draftDone));
all("form[data-draft]").forEach(keepDraft);
all("form[data-check]").forEach(checkForm);
all("[data-running]").forEach(runTotal);
all("[data-fill-zero]").forEach(fillZeros);
all("[data-check-all]").forEach(chooseRows);
all("form[data-upload]").forEach(upload);
all("[data-poll]").forEach(poll);
all("[data-copy]").forEach(copyButton);
all("[data-print]").forEach(button => button.addEventListener("click", () => print()));
})();
