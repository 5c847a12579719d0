import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "src/**/*.test.ts",
      "test/**/*.test.ts",
      "codebook/**/*.test.ts",
      "bench/**/*.test.ts",
      "train/**/*.test.ts",
    ],
    testTimeout: 60_000,
  },
});
