/** Starts the page on its record. */
import { mount } from "svelte";
import App from "./App.svelte";
import { loadPageData } from "./data.ts";
import "./styles/base.css";

const target = document.getElementById("app");
if (target === null) throw new Error("the page has no element #app");
target.replaceChildren();
mount(App, { target, props: { data: await loadPageData() } });
