/** Builds the page: one HTML file with its script and style inside, for `crosscheck brief --format html`. */
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

/** Puts the one script and the one style sheet into the HTML: the file must open from a disk, with no server. */
function singleFile(): Plugin {
  return {
    name: "crosscheck:single-file",
    enforce: "post",
    generateBundle(_, bundle) {
      const page = Object.values(bundle).find(
        (file) => file.type === "asset" && file.fileName.endsWith(".html"),
      );
      if (page?.type !== "asset") this.error("the build gave no HTML file");
      let html = String(page.source);
      for (const [name, file] of Object.entries(bundle)) {
        if (file === page) continue;
        if (file.type === "chunk") {
          // The parser ends a script at "</script": inside the code it must not stand.
          const code = file.code.replaceAll("</script", "<\\/script");
          html = html.replace(/<script type="module"[^>]*><\/script>/, "");
          html = html.replace("</body>", () => `<script type="module">${code}</script>\n</body>`);
        } else if (name.endsWith(".css")) {
          html = html.replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${String(file.source)}</style>`);
        } else continue;
        Reflect.deleteProperty(bundle, name);
      }
      page.source = html;
    },
  };
}

export default defineConfig({
  root: "src/serve/web",
  plugins: [
    svelte({ configFile: fileURLToPath(new URL("svelte.config.js", import.meta.url)) }),
    singleFile(),
  ],
  build: {
    outDir: "../../../dist/web",
    emptyOutDir: true,
    cssCodeSplit: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    modulePreload: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { checks: { pluginTimings: false }, output: { codeSplitting: false } },
  },
});
