/** Builds the bundled gazetteer (npm runs this as `prepare`; the program does it on first use where that was skipped). */
import { buildBundledGazetteer } from "../src/read/places/gazetteer/installed.ts";

console.log(`gazetteer: ${buildBundledGazetteer()}`);
