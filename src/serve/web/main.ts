/** Starts the page on its record. */
import { mount } from "svelte";
import App from "./App.svelte";
import { loadPage } from "./data.ts";
import "./styles/base.css";

const target = document.getElementById("app");
if (target === null) throw new Error("the page has no element #app");
try {
  const props = await loadPage();
  target.replaceChildren();
  mount(App, { target, props });
} catch (error) {
  const told = document.createElement("p");
  told.role = "alert";
  told.textContent = `The record can't be shown: ${(error as Error).message}`;
  target.replaceChildren(told);
  throw error;
}
