import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

export default defineConfig(
  globalIgnores(["dist/", "models/", "node_modules/", ".cache/", "coverage/", "cases/"]),
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  svelte.configs.recommended,
  {
    // Text from articles may hold any character, and rules speak of them.
    rules: {
      "no-control-regex": "off",
      "no-irregular-whitespace": ["error", { skipStrings: true, skipRegExps: true }],
    },
  },
  {
    files: ["**/*.ts", "**/*.svelte"],
    rules: {
      // An index that was checked a line before is asserted with "!": noUncheckedIndexedAccess asks for one or the other.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "separate-type-imports", prefer: "type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // "Record" is the name of the project's whole output.
      "@typescript-eslint/consistent-indexed-object-style": "off",
      // The compiler knows every name; the rule does not know TypeScript's.
      "no-undef": "off",
    },
  },
  {
    files: ["src/**/*.ts", "bin/**/*.js", "scripts/**/*.ts"],
    ignores: ["**/*.test.ts", "src/serve/web/**", "bin/**"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: {
      parserOptions: { parser: tseslint.parser, extraFileExtensions: [".svelte"], svelteConfig },
    },
    // Maps here are built anew by $derived and never changed; $props are let by their nature.
    rules: { "svelte/prefer-const": "off", "prefer-const": "off", "svelte/prefer-svelte-reactivity": "off" },
  },
  {
    files: ["**/*.js", "**/*.cjs"],
    languageOptions: { globals: { process: "readonly", URL: "readonly", module: "writable" } },
  },
);
