import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileKernel } from "../../../../scripts/build-kernel.ts";
import { Kernel } from "./kernel.ts";

describe("kernel", () => {
  it("is compiled from the source that is committed", async () => {
    expect(Buffer.from(await compileKernel())).toEqual(
      readFileSync(join(import.meta.dirname, "kernel.wasm")),
    );
  });

  it.each([
    [1, 8, 1],
    [3, 8, 5],
    [4, 16, 7],
    [9, 24, 130],
    [13, 8, 4100],
  ])("multiplies %i×%i over %i as the definition says", (m, n, k) => {
    const kernel = new Kernel(4 * (m * 4200 + n * 4200 + m * n) + 1024);
    const a = kernel.matrix(m, k);
    const b = kernel.matrix(k, n);
    const c = kernel.matrix(m, n);
    a.data.forEach((_, i) => (a.data[i] = Math.sin(i)));
    b.data.forEach((_, i) => (b.data[i] = Math.cos(i)));
    kernel.multiply(m, a, 0, 0, b, c, 0);
    for (let i = 0; i < m; i++)
      for (let j = 0; j < n; j++) {
        let sum = 0;
        for (let l = 0; l < k; l++) sum += a.data[i * a.columns + l]! * b.data[l * b.columns + j]!;
        expect(c.data[i * c.columns + j]).toBeCloseTo(sum, 3);
      }
  });

  it("takes an LSTM step as the definition says", () => {
    const hidden = 8;
    const kernel = new Kernel(8192);
    const gates = kernel.matrix(2, 8 * hidden);
    const cells = kernel.matrix(2, 2 * hidden);
    const output = kernel.matrix(2, 2 * hidden);
    gates.data.forEach((_, i) => (gates.data[i] = 3 * Math.sin(i)));
    const g = gates.data.slice();
    kernel.step(hidden, gates, cells, output, 0, 1, 0, 0, 0);
    kernel.step(hidden, gates, cells, output, 1, 1, 0, 1, 0);
    const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
    for (let k = 0; k < hidden; k++) {
      const at = (row: number, gate: number): number => g[row * 8 * hidden + gate * hidden + k]!;
      const first = sigmoid(at(0, 0)) * Math.tanh(at(0, 3));
      const second = sigmoid(at(1, 0)) * Math.tanh(at(1, 3)) + sigmoid(at(1, 1)) * first;
      expect(cells.data[2 * hidden + k]).toBeCloseTo(second, 5);
      expect(output.data[2 * hidden + k]).toBeCloseTo(sigmoid(at(1, 2)) * Math.tanh(second), 5);
    }
  });
});
